import type { Request, RequestHandler } from "express";
import { mostFormBytes } from "~/platform/form-limit";
import { type PlainPage, sendPlainPage } from "./plain-page";
import { bodyLimitBytes, takesParts } from "./upload-limits";

const methods = ["GET", "HEAD", "POST"];
const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** The same for uploads by the tus protocol. */
const partMethods = [...methods, "PATCH", "DELETE"];
const partTypes = ["application/offset+octet-stream"];

/**
 * Refuses what no page can do anything with, before a byte of its body is read: other methods than those of links
 * and forms (405), bodies over what their page takes (413) or without a length (411; every browser gives it, and Node then
 * reads no more than that), bodies that are no forms (415), and addresses with a NUL in them (400).
 */
export function acceptedRequests(): RequestHandler {
  return (request, response, next) => {
    const refusal = refusalOf(request);
    if (refusal === null) return next();
    if (refusal === "method") response.setHeader("Allow", methods.join(", "));
    sendPlainPage(request, response, refusal);
  };
}

function refusalOf(request: Request): PlainPage | null {
  const isPart = takesParts(request.path);
  if (!(isPart ? partMethods : methods).includes(request.method)) return "method";
  if (/%00/.test(request.originalUrl)) return "malformed";
  const length = Number(request.get("content-length") ?? 0);
  if (request.get("transfer-encoding") !== undefined) return "unmeasured";
  const carriesFiles = isPart || Boolean(request.is("multipart/form-data"));
  if (length > (carriesFiles ? bodyLimitBytes(request.path) : mostFormBytes)) return "large";
  return length > 0 && !request.is(isPart ? partTypes : formTypes) ? "notAForm" : null;
}
