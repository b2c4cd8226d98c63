import { expect, it } from "vitest";
import { explainDatabaseFailure, isDatabaseUnavailable } from "./database-failure";

const coded = (code: string, message = "failed") => Object.assign(new Error(message), { code });

it.each([
  coded("ECONNREFUSED"),
  coded("57P01", "terminating connection due to administrator command"),
  coded("57P03", "the database system is starting up"),
  coded("53300", "too many clients already"),
  coded("57014", "canceling statement due to statement timeout"),
  coded("55P03", "canceling statement due to lock timeout"),
  new Error("timeout exceeded when trying to connect"),
  new Error("Connection terminated unexpectedly"),
  new Error("outer", { cause: coded("ECONNRESET") }),
  new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]),
])("takes '%s' for a database that is away or full", (error) => {
  expect(isDatabaseUnavailable(error)).toBe(true);
});

it.each([
  coded("23505", "duplicate key"),
  coded("42703"),
  new Error("bug"),
  "text",
  null,
  new TypeError("x"),
])("takes '%s' for something else", (error) => {
  expect(isDatabaseUnavailable(error)).toBe(false);
});

it("tells one sentence without the password", () => {
  const url = "postgres://kestrel:hidden@db.example.com:6000/learning";
  const sentences = [coded("ECONNREFUSED"), coded("28P01"), coded("3D000"), new Error("odd")].map((error) =>
    explainDatabaseFailure(url, error),
  );
  expect(sentences).toEqual([
    "The database at db.example.com:6000 does not answer (ECONNREFUSED): check DATABASE_URL.",
    "The database at db.example.com:6000 refuses the user or password of DATABASE_URL.",
    "The database server at db.example.com:6000 has no database named learning.",
    "The database at db.example.com:6000 does not answer (odd): check DATABASE_URL.",
  ]);
});
