import cluster from "node:cluster";
import { fileURLToPath } from "node:url";

if (cluster.isPrimary) {
  const { runPrimary } = await import("./primary");
  await runPrimary(fileURLToPath(import.meta.url));
} else {
  const { runWorker } = await import("./worker");
  await runWorker(new URL(".", import.meta.url));
}
