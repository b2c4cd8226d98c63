// Runs a program of the build, such as `backup`, making the build first when it is not current.
import { buildIsCurrent } from "./build-stamp.mjs";
import { dependenciesInstalled } from "./dependencies.mjs";
import { runProgram } from "./run-program.mjs";
import { giveUp } from "./steps.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
process.env.NODE_ENV = "production";

const [name] = process.argv.splice(2, 1);
if (!dependenciesInstalled(".")) giveUp("The packages are not installed, or not those of now: run npm ci.");
if (!buildIsCurrent()) {
  const { ok } = await runProgram(process.execPath, ["scripts/build.mjs"], { show: true });
  if (!ok) giveUp("The build failed.");
}
await import(new URL(`../build/${name}.js`, import.meta.url).href);
