import sharp from "sharp";
import { expect } from "vitest";
import { fileStorage } from "~/platform/storage/file-storage.server";
import { someQuestions } from "../../../tests/support/assessment-factories";
import { test } from "../../../tests/support/database";
import { aPerson } from "../../../tests/support/people-factories";
import { parseQuestions } from "./formats/question-file.server";
import { keepImportedPictures } from "./import-pictures.commands.server";
import { exportQuestions } from "./question-export.server";
import { questionFilterSchema } from "./question-filter";
import { importQuestions } from "./question-import.commands.server";
import { listQuestionPictures } from "./question-pictures.queries.server";

const png = await sharp({ create: { width: 3, height: 2, channels: 3, background: "#c00" } })
  .png()
  .toBuffer();
const file = `<quiz><question type="essay"><name><text>E</text></name><questiontext format="html">
<text>&lt;img src="@@PLUGINFILE@@/map.png" alt="A map"&gt; Which?</text>
<file name="map.png" path="/" encoding="base64">${png.toString("base64")}</file></questiontext></question></quiz>`;

test("an imported picture is kept once, shown by its question, and exported with it", async ({ db }) => {
  const { viewer, ...person } = await aPerson(db, { role: "trainer" });
  const { categoryId } = await someQuestions(db, { viewer, ...person }, []);
  const bring = async (written: string) => {
    const { questions, pictures = [], problems } = await parseQuestions("moodle-xml", written);
    expect(problems).toEqual([]);
    const kept = await keepImportedPictures(db, fileStorage(), { viewer, categoryId, questions, pictures });
    if (kept.outcome !== "kept") throw new Error(kept.outcome);
    await importQuestions(db, { viewer, categoryId, questions: kept.questions });
    return kept.questions[0]?.body.prompt ?? "";
  };
  const prompt = await bring(file);
  const pictures = await listQuestionPictures(db, categoryId);
  expect(pictures).toMatchObject([{ name: "map.png" }]);
  expect(prompt).toBe(`![A map](/files/${pictures[0]?.id}/map.png) Which?`);
  expect(await bring(file)).toBe(prompt);
  expect(await listQuestionPictures(db, categoryId)).toHaveLength(1);

  const filter = questionFilterSchema.parse({ category: categoryId });
  const asked = { viewer, filter, format: "moodle-xml" as const };
  const exported = await exportQuestions(db, asked, fileStorage());
  expect(exported.problems).toEqual([]);
  expect(exported.text).toContain(`path="/${pictures[0]?.id}/" encoding="base64">iVBOR`);
  expect(await bring(exported.text)).toContain("![A map](/files/");
  const gift = await exportQuestions(db, { ...asked, format: "gift" }, null);
  expect(gift.problems).toContainEqual({ name: "E", code: "pictures", isSkipped: false });

  const stranger = await aPerson(db, { role: "employee" });
  const foreign = { viewer: stranger.viewer, categoryId, ...(await parseQuestions("moodle-xml", file)) };
  const refused = await keepImportedPictures(db, fileStorage(), { pictures: [], ...foreign }).catch(
    () => null,
  );
  expect(refused === null || refused.outcome !== "kept").toBe(true);
});
