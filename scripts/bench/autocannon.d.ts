declare module "autocannon" {
  type Options = {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    headers: Record<string, string>;
    method?: "GET" | "POST";
    requests?: { setupRequest(request: Request): Request }[];
  };

  type Request = { body?: string };

  type Result = { non2xx: number; errors: number; timeouts: number; duration: number };

  interface Run extends Promise<Result> {
    on(
      event: "response",
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): this;
  }

  export default function autocannon(options: Options): Run;
}
