import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Env, EnvError, parseEnv } from "./env.server";
import { sampleSecret } from "./env-secrets";
import { parseTrustProxy } from "./env-trust-proxy";

let dataDir = "";

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "kestrel-env-"));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

function parse(variables: Record<string, string>): Env {
  return parseEnv({ DATA_DIR: dataDir, ...variables });
}

function mistakes(variables: Record<string, string>): readonly string[] {
  try {
    parse(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.mistakes;
    throw error;
  }
  return [];
}

const production = {
  DATABASE_URL: "postgres://kestrel:word@db.example.com/kestrel",
  PUBLIC_URL: "https://learn.example.com",
  SMTP_URL: "smtps://mail.example.com",
  SESSION_CLAIMS_SECRET: "claims-0123456789-0123456789-0123456789",
  SESSION_RENEWAL_SECRET: "renewal-0123456789-0123456789-0123456789",
  DEVICE_SECRET: "device-0123456789-0123456789-0123456789",
};

describe("the mode", () => {
  it("is demo without a database address and production with one", () => {
    expect(parse({}).appMode).toBe("demo");
    expect(parse(production).appMode).toBe("production");
  });

  it("is what APP_MODE says in either case", () => {
    expect(parse({ APP_MODE: "demo", DATABASE_URL: production.DATABASE_URL }).appMode).toBe("demo");
    const { DATABASE_URL: _, ...withoutDatabase } = production;
    expect(parse({ ...withoutDatabase, APP_MODE: "production" }).appMode).toBe("production");
    expect(mistakes({ APP_MODE: "test" })).toEqual(["APP_MODE must be demo or production."]);
  });

  it("does not take an empty variable for one that is given", () => {
    expect(parse({ DATABASE_URL: "", PORT: "", APP_MODE: "" })).toMatchObject({
      appMode: "demo",
      port: 3000,
    });
  });
});

describe("production mode", () => {
  it("starts when everything is given, and keeps no secrets in the data folder", () => {
    const env = parse(production);
    expect(env.secrets.device).toBe(production.DEVICE_SECRET);
    expect(existsSync(path.join(dataDir, "secrets.json"))).toBe(false);
  });

  it.each(["SESSION_CLAIMS_SECRET", "SESSION_RENEWAL_SECRET", "DEVICE_SECRET"])(
    "refuses a bad %s",
    (name) => {
      expect(mistakes({ ...production, [name]: "" })).toEqual([
        expect.stringContaining(`${name} must be set`),
      ]);
      expect(mistakes({ ...production, [name]: "x".repeat(31) })).toEqual([
        `${name} is too short: it must have at least 32 bytes.`,
      ]);
      expect(mistakes({ ...production, [name]: sampleSecret })).toEqual([
        `${name} is the sample value of the documentation: make your own.`,
      ]);
    },
  );

  it("counts bytes, not characters", () => {
    expect(mistakes({ ...production, DEVICE_SECRET: "é".repeat(16) })).toEqual([]);
  });

  it("refuses a secret that serves two purposes", () => {
    expect(mistakes({ ...production, DEVICE_SECRET: production.SESSION_CLAIMS_SECRET })).toEqual([
      "DEVICE_SECRET is the same as SESSION_CLAIMS_SECRET: each purpose needs its own secret.",
    ]);
  });

  it.each(["PUBLIC_URL", "SMTP_URL"])("needs %s", (name) => {
    expect(mistakes({ ...production, [name]: "" })).toEqual([
      expect.stringContaining(`${name} must be set in production mode`),
    ]);
  });

  it("is reached by https, except on this machine", () => {
    expect(mistakes({ ...production, PUBLIC_URL: "http://learn.example.com" })).toHaveLength(1);
    expect(mistakes({ ...production, PUBLIC_URL: "http://localhost:3000" })).toEqual([]);
  });

  it("tells every mistake at once", () => {
    const all = mistakes({ APP_MODE: "production", PORT: "none" });
    expect(all).toHaveLength(6);
    for (const sentence of all) expect(sentence).toMatch(/^[^\n]+[.)]$/);
  });
});

describe("demo mode", () => {
  it("makes secrets once, one for each purpose, readable for the owner only", () => {
    const { secrets } = parse({});
    expect(new Set(Object.values(secrets)).size).toBe(3);
    expect(statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(parse({}).secrets).toEqual(secrets);
  });

  it("takes those that are given", () => {
    expect(parse({ DEVICE_SECRET: "mine" }).secrets.device).toBe("mine");
  });

  it("says what to do about damaged secrets and a folder that cannot be written", () => {
    writeFileSync(path.join(dataDir, "secrets.json"), "{");
    expect(mistakes({})).toEqual([expect.stringContaining("secrets.json is damaged")]);
    const below = path.join(dataDir, "secrets.json", "below");
    expect(mistakes({ DATA_DIR: below })).toEqual([
      `The data folder ${below} cannot be written (ENOTDIR): choose another by DATA_DIR.`,
    ]);
    expect(readFileSync(path.join(dataDir, "secrets.json"), "utf8")).toBe("{");
  });
});

describe("single settings", () => {
  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80 "],
    ["PORT", "1e3"],
    ["METRICS_PORT", "-1"],
    ["WEB_CONCURRENCY", "0"],
    ["DATABASE_URL", "mysql://host/name"],
    ["PUBLIC_URL", "https://learn.example.com/path"],
    ["PUBLIC_URL", "learn.example.com"],
    ["SMTP_URL", "mail.example.com"],
    ["TRUST_PROXY", "true"],
    ["LOG_LEVEL", "loud"],
    ["DEMO_PASSWORD", "short"],
    ["DEFAULT_LOCALE", "fr"],
    ["DEFAULT_TIME_ZONE", "Mars/Olympus"],
  ])("refuses %s=%s in one sentence", (name, value) => {
    expect(mistakes({ APP_MODE: "demo", [name]: value })).toEqual([
      expect.stringMatching(`^${name} must .+\\.$`),
    ]);
  });

  it("puts the metrics beside the site, elsewhere, or nowhere", () => {
    expect(parse({ PORT: "3000" }).metricsPort).toBe(9464);
    expect(parse({ PORT: "65000" }).metricsPort).toBe(58_536);
    expect(parse({ METRICS_PORT: "9000" }).metricsPort).toBe(9000);
    expect(parse({ METRICS_PORT: "0" }).metricsPort).toBeNull();
  });

  it("takes the public address as an origin", () => {
    expect(parse({ PUBLIC_URL: "https://learn.example.com/" }).publicUrl).toBe("https://learn.example.com");
  });
});

describe("TRUST_PROXY", () => {
  it.each([
    [undefined, { kind: "none" }],
    ["none", { kind: "none" }],
    ["2", { kind: "hops", hops: 2 }],
    [
      "loopback, 10.0.0.0/8, fd00::/8",
      { kind: "addresses", addresses: ["loopback", "10.0.0.0/8", "fd00::/8"] },
    ],
    ["Fly-Client-IP", { kind: "header", header: "fly-client-ip" }],
  ])("reads %s", (text, expected) => {
    expect(parseTrustProxy(text)).toEqual(expected);
  });

  it.each(["true", "*", "10.0.0.0/33", "x-anything", "10", "1.2.3.4/"])("does not believe %s", (text) => {
    expect(parseTrustProxy(text)).toBeNull();
  });
});

describe("the store of files", () => {
  const store = { S3_BUCKET: "acme-learning", S3_ENDPOINT: "https://s3.example.com" };
  const key = { S3_ACCESS_KEY_ID: "AK", S3_SECRET_ACCESS_KEY: "SK" };

  it("is the data folder unless a bucket is named", () => {
    expect(parse({}).s3).toBeNull();
    expect(parse({ S3_BUCKET: "acme-learning" }).s3).toEqual({
      bucket: "acme-learning",
      region: "us-east-1",
      endpoint: null,
      credentials: null,
    });
    expect(parse({ ...store, ...key, S3_REGION: "eu-central-1" }).s3).toEqual({
      bucket: "acme-learning",
      region: "eu-central-1",
      endpoint: "https://s3.example.com",
      credentials: { accessKeyId: "AK", secretAccessKey: "SK" },
    });
  });

  it.each([
    ["a bucket that none can have", { S3_BUCKET: "Acme/Learning" }],
    ["an endpoint that is none", { ...store, S3_ENDPOINT: "s3.example.com" }],
    ["half a key", { ...store, S3_ACCESS_KEY_ID: "AK" }],
    ["a key and no bucket", key],
  ])("is not %s, in one sentence", (_, variables) => {
    expect(mistakes(variables)).toHaveLength(1);
  });
});
