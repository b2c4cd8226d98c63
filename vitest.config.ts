import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests that need PostgreSQL: what touches the server, and the tiers that are about the database. */
const withDatabase = [
  "app/**/*.server.test.{ts,tsx}",
  "app/demo/**/*.test.ts",
  "db/**/*.test.ts",
  "tests/routes/**/*.test.{ts,tsx}",
  "tests/support/**/*.test.ts",
  "tests/structure/database-*.test.ts",
];

const secret = (purpose: string) => `${purpose} of the tests, thirty-two bytes long`;

/** What `readEnv()` finds in tests: demo mode, with secrets of its own, and a data folder that goes with the run. */
const env = {
  APP_MODE: "demo",
  DATA_DIR: path.join(tmpdir(), `kestrel-tests-${process.pid}`),
  DATABASE_URL: "",
  LOG_LEVEL: "silent",
  SESSION_CLAIMS_SECRET: secret("claims"),
  SESSION_RENEWAL_SECRET: secret("renewal"),
  DEVICE_SECRET: secret("device"),
};

const everywhere = { environment: "node", testTimeout: 20_000, hookTimeout: 60_000, env } as const;

/** The Remix plugin is off: tests call loaders, actions and components as the functions that they are. */
export default defineConfig({
  resolve: { alias: { "~": folder("./app"), "@db": folder("./db") } },
  test: {
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          ...everywhere,
          name: "unit",
          include: ["app/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: withDatabase,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: "structure",
          include: ["tests/structure/**/*.test.ts"],
          exclude: withDatabase,
          // They hold no state, and TypeScript takes a second to load.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: "database",
          include: withDatabase,
          globalSetup: "tests/support/database-server.ts",
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: "tests/faults/current-build.ts",
          hookTimeout: 180_000,
          // They measure times: alone, and after all others.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
