// Says what is being done and how long it took.

let lineIsOpen = false;

/**
 * Does one step, with a line that says what it is, what came of it, and the seconds it took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @param {(result: T) => string} [outcome] one or a few words; `done` when there is none
 * @returns {Promise<T>}
 */
export async function step(title, work, outcome = () => "done") {
  const since = performance.now();
  closeLine();
  process.stdout.write(`▸ ${title} … `);
  lineIsOpen = true;
  let result;
  try {
    result = await work();
  } catch (error) {
    closeLine();
    throw error;
  }
  say(`${outcome(result)} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return result;
}

/**
 * Says something in the middle of a step, on a line of its own.
 *
 * @param {string} line
 */
export function note(line) {
  closeLine();
  console.log(`  ${line}`);
}

/**
 * Ends the program with sentences for the person at the terminal.
 *
 * @param {...string} sentences
 * @returns {never}
 */
export function giveUp(...sentences) {
  closeLine();
  for (const sentence of sentences) console.error(`✗ ${sentence}`);
  process.exit(1);
}

/** @param {string} rest of the open line */
function say(rest) {
  process.stdout.write(lineIsOpen ? `${rest}\n` : `  ${rest}\n`);
  lineIsOpen = false;
}

function closeLine() {
  if (lineIsOpen) process.stdout.write("\n");
  lineIsOpen = false;
}
