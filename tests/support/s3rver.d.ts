declare module "s3rver" {
  import type { AddressInfo } from "node:net";

  export interface Context {
    method: string;
    query: Record<string, string | undefined>;
    status: number;
    type: string;
    body: string;
  }

  /** A store that speaks S3 and keeps its objects in a folder. */
  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string; configs: [] }[];
    });
    middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
