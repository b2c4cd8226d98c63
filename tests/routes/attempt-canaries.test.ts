import { expect, test } from "vitest";
import { reviewOptionNames } from "~/domain/assessment/assessment-settings";
import { markAttempt } from "~/domain/assessment/mark-attempt.commands.server";
import { aLearner, anAssessment, type TestQuestion } from "../support/assessment-factories";
import { serveTestDatabase } from "../support/database";
import { logIn } from "../support/sessions";
import { serveSite } from "./served-site";

const { db } = await serveTestDatabase();
const site = await serveSite();

/** Stands wherever a question says what is right or what is said to an answer. */
const canary = "CANARY";
/** The right number, and a share of the points: nothing else on the site looks like them. */
const rightNumber = "86420.125";
const share = "33.3125";
const feedback = `${canary} said to all`;
const level = { description: `${canary} level`, points: 1 };
const questions: TestQuestion[] = [
  {
    body: {
      type: "single_choice",
      prompt: "Which?",
      feedback,
      hints: ["A first hint.", `${canary} second hint`],
      choices: [
        { id: "a", text: "this", percent: 100, feedback: `${canary} of this` },
        { id: "b", text: "that", percent: Number(share), feedback: `${canary} of that` },
      ],
    },
  },
  {
    body: {
      type: "short_text",
      prompt: "What?",
      feedback,
      accepted: [{ text: `${canary} key`, percent: 100 }],
      caseSensitive: false,
    },
  },
  {
    body: {
      type: "numeric",
      prompt: "How many?",
      accepted: [{ value: Number(rightNumber), tolerance: 0, percent: 100 }],
      units: [],
    },
  },
  {
    body: {
      type: "gaps",
      prompt: "Fill.",
      text: "It is [[g1]].",
      gaps: [{ id: "g1", accepted: [`${canary} gap`], caseSensitive: false }],
    },
  },
  {
    body: {
      type: "true_false",
      prompt: "So?",
      answer: true,
      feedbackIfTrue: `${canary} so`,
      feedbackIfFalse: canary,
    },
  },
  {
    body: {
      type: "essay",
      prompt: "Why?",
      rubric: [{ id: "r1", criterion: `${canary} criterion`, levels: [level] }],
    },
  },
];

const none = Object.fromEntries(reviewOptionNames.map((name) => [name, false]));
const all = Object.fromEntries(reviewOptionNames.map((name) => [name, true]));

type Shown = Record<(typeof reviewOptionNames)[number], boolean>;

/** A learner's browser in an assessment whose review shows that much, and everything that it is sent. */
async function takeIt(shown: Shown) {
  const review = { atOnce: shown, whileOpen: shown, afterClosing: shown };
  const named = questions.map((question, index) => ({ ...question, name: `${canary} name ${index}` }));
  const assessment = await anAssessment(db, { questions: named, review, questionsPerPage: 2 });
  const learner = await aLearner(db, assessment);
  const browser = site.browser((await logIn(db, learner)).cookie);
  const sent: string[] = [];
  const keep = ({ headers, body }: { headers: object; body: string }) =>
    sent.push(JSON.stringify(headers), body);
  const { code } = assessment.course;
  const home = `/learn/${code}/assessments/${assessment.lessonId}`;
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await browser.post(path, fields);
    keep(answer);
    return answer;
  };
  const attempt = (await post(home, { intent: "start" })).location;
  const attemptId = attempt.split("/").at(-1) ?? "";
  const pages = [attempt, ...["1", "2", "3", "summary"].map((page) => `${attempt}?page=${page}`)];
  const others = ["/dashboard", "/my/learning", "/my/notifications", "/my/activity", "/my/certificates"];
  /** Every page that has to do with it, as a document and as what scripts load. */
  const lookAround = async () => {
    for (const path of [home, ...pages, `/learn/${code}`, `/courses/${code}`, ...others]) {
      keep(await browser.get(path));
      const [pathname = "", search] = path.split("?");
      keep(await browser.get(`${pathname}.data${search ? `?${search}` : ""}`));
    }
    await post("/my/data.json", {});
  };
  return { assessment, learner, attempt, attemptId, post, lookAround, said: () => sent.join("\n") };
}

type Taken = Awaited<ReturnType<typeof takeIt>>;

async function answerAll({ attempt, post }: Taken): Promise<void> {
  await post(attempt, { intent: "hint:1", page: "1", "q1.choice": "b", "q1.sequence": "0" });
  await post(`${attempt}/answers`, { slot: "2", "q2.text": "something", "q2.sequence": "0" });
  await post(`${attempt}/answers`, { slot: "6", "q6.text": "because", "q6.sequence": "0" });
}

async function markIt({ assessment, attemptId }: Taken): Promise<void> {
  const mark = { slot: 6, over: 0, points: 0.625, comment: `${canary} comment`, rubric: { r1: 0 } };
  const annotations = [{ quote: "because", note: `${canary} note` }];
  const { viewer } = assessment.trainer;
  const marked = await markAttempt(db, {
    viewer,
    attemptId,
    marks: [{ ...mark, annotations }],
    now: new Date(),
  });
  expect(marked).toEqual({ outcome: "graded" });
}

function expectNothingTold(said: string): void {
  for (const secret of [canary, rightNumber, share, "0.625"]) expect(said).not.toContain(secret);
}

test("nothing that says what is right, what is said to it or what it was worth is sent before it may be seen", async () => {
  const taken = await takeIt(none as Shown);
  await taken.lookAround();
  await answerAll(taken);
  await taken.lookAround();
  expect(taken.said()).toContain("A first hint.");
  expectNothingTold(taken.said());
  await taken.post(taken.attempt, { intent: "submit", page: "summary" });
  await taken.lookAround();
  expectNothingTold(taken.said());
  await markIt(taken);
  await taken.lookAround();
  expectNothingTold(taken.said());
}, 60_000);

test("marks of a person are not sent while another question waits, whatever may be seen", async () => {
  const taken = await takeIt({ ...(all as Shown), rightAnswers: false, feedback: false });
  await answerAll(taken);
  await taken.post(taken.attempt, { intent: "submit", page: "summary" });
  await taken.lookAround();
  expect(taken.said()).not.toContain(canary);
  expect(taken.said()).not.toContain("0.625");
}, 60_000);

test("where all may be seen, it is: the canaries are found", async () => {
  const taken = await takeIt(all as Shown);
  await answerAll(taken);
  await taken.post(taken.attempt, { intent: "submit", page: "summary" });
  await markIt(taken);
  await taken.lookAround();
  const said = taken.said();
  const told = ["of that", "said to all", "key", "gap", "comment", "note"].map((what) => `${canary} ${what}`);
  for (const secret of [...told, rightNumber]) expect(said).toContain(secret);
  for (const secret of [`${canary} second hint`, `${canary} name`]) expect(said).not.toContain(secret);
}, 60_000);
