import type { Request, RequestHandler, Response } from "express";
import { takesLongUploads } from "./upload-limits";

export interface ReceivingTimes {
  /** The longest that a request's body may take to come. */
  usualMs: number;
  /** The same for uploads of films. */
  uploadMs: number;
  /** In each span of so long ... */
  paceMs: number;
  /** ... so many bytes of an upload have to come. */
  paceBytes: number;
}

const inProduction: ReceivingTimes = {
  usualMs: 60_000,
  uploadMs: 6 * 60 * 60 * 1000,
  paceMs: 30_000,
  paceBytes: 30 * 1024,
};

/**
 * Ends connections whose body comes too slowly, as Node would by itself, but for uploads: those may take long as long
 * as they come on.
 */
export function limitReceivingTimes(times: ReceivingTimes = inProduction): RequestHandler {
  return (request, response, next) => {
    if (!request.complete && hasBody(request)) watch(request, response, times);
    next();
  };
}

function hasBody(request: Request): boolean {
  return request.get("transfer-encoding") !== undefined || Number(request.get("content-length") ?? 0) > 0;
}

function watch(request: Request, response: Response, times: ReceivingTimes): void {
  const isUpload = takesLongUploads(request.path);
  const timers = [setTimeout(() => cut(request, response), isUpload ? times.uploadMs : times.usualMs)];
  if (isUpload) {
    let seen = request.socket.bytesRead;
    const look = () => {
      const { bytesRead } = request.socket;
      if (bytesRead - seen < times.paceBytes && !request.complete) cut(request, response);
      seen = bytesRead;
    };
    timers.push(setInterval(look, times.paceMs));
  }
  for (const timer of timers) timer.unref();
  // An answer may be given before all has come; what then still comes is watched on.
  const settle = () => {
    if (request.complete || request.socket.destroyed) for (const timer of timers) clearTimeout(timer);
  };
  request.once("close", settle);
  response.once("close", settle);
  request.socket.once("close", settle);
}

function cut(request: Request, response: Response): void {
  if (request.complete) return;
  if (!response.headersSent)
    request.socket.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
  request.socket.destroySoon();
}
