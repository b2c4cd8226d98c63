import { collectDefaultMetrics, Gauge, Histogram } from "prom-client";
import { processSingleton } from "./process-singleton";

type RequestLabels = "method" | "status" | "kind";

export type RequestMetrics = {
  /** Seconds from the first byte of a request to the last of its answer. */
  readonly seconds: Histogram<RequestLabels>;
  /** Requests being answered at this moment. */
  readonly open: Gauge;
};

/** This process's measurements of requests, and of the process itself (memory, event loop, CPU). */
export function requestMetrics(): RequestMetrics {
  return processSingleton("request-metrics", () => {
    collectDefaultMetrics();
    return {
      seconds: new Histogram({
        name: "http_request_duration_seconds",
        help: "Time to answer a request",
        labelNames: ["method", "status", "kind"] as const,
        buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      }),
      open: new Gauge({ name: "http_requests_open", help: "Requests being answered" }),
    };
  });
}
