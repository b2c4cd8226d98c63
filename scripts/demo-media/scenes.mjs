// What the demo video shows and says: "The weekly review". One list, from which pictures, captions and transcript are made.

/**
 * @typedef {{
 *   seconds: number,
 *   title: string,
 *   lines: readonly string[],
 *   drawing: "title" | "tray" | "back" | "calendar" | "cards" | "block" | "end",
 *   said: readonly string[],
 * }} Scene `said`: what stands below the picture while it is shown, in equal parts of its time
 */

/** @type {readonly Scene[]} */
export const scenes = [
  {
    seconds: 8,
    title: "The weekly review",
    lines: ["Half an hour,", "five steps"],
    drawing: "title",
    said: [
      "Plans do not fail on Friday. They fail on Tuesday, at half past ten.",
      "The weekly review brings them back: half an hour, five steps.",
    ],
  },
  {
    seconds: 9,
    title: "1  Empty",
    lines: ["Inbox, notebook,", "pockets, desk"],
    drawing: "tray",
    said: [
      "First, empty everything: inbox, notebook, pockets, desk.",
      "Each thing becomes an entry with a verb, an appointment, or rubbish.",
    ],
  },
  {
    seconds: 9,
    title: "2  Look back",
    lines: ["What was planned", "and did not happen?"],
    drawing: "back",
    said: [
      "Second, look back. What was planned and did not happen, and why?",
      "Cross out what has settled itself.",
    ],
  },
  {
    seconds: 9,
    title: "3  Look ahead",
    lines: ["Two weeks: what needs", "preparing, by when?"],
    drawing: "calendar",
    said: ["Third, look ahead at the next two weeks.", "What needs preparing, and by when?"],
  },
  {
    seconds: 9,
    title: "4  Choose three",
    lines: ["If only three things get", "done, which ones?"],
    drawing: "cards",
    said: [
      "Fourth, choose three things that matter and that nobody will remind you of.",
      "Urgent work finds its way by itself. These three do not.",
    ],
  },
  {
    seconds: 9,
    title: "5  Block time",
    lines: ["Two hours each, before", "others fill the week"],
    drawing: "block",
    said: [
      "Fifth, block time for them: two hours each, in the calendar.",
      "Do it now, before others fill the week.",
    ],
  },
  {
    seconds: 7,
    title: "Friday, 13:30",
    lines: ["Every week.", "Put it in now."],
    drawing: "end",
    said: [
      "Choose an hour at which little happens, such as Friday after lunch.",
      "Put it into your calendar now, repeated every week.",
    ],
  },
];

/** How long the whole is. */
export const durationSeconds = scenes.reduce((sum, { seconds }) => sum + seconds, 0);

/** The captions, as WebVTT. */
export function captions() {
  let from = 0;
  const cues = scenes.flatMap(({ seconds, said }) => {
    const begin = from;
    from += seconds;
    const share = seconds / said.length;
    return said.map((line, index) => {
      const times = [begin + index * share, begin + (index + 1) * share - 0.1].map(timestamp);
      return `${times.join(" --> ")}\n${line}\n`;
    });
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}

/** @param {number} seconds */
function timestamp(seconds) {
  const ms = Math.round(seconds * 1000);
  const two = (/** @type {number} */ value) => String(Math.floor(value)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, "0")}`;
}
