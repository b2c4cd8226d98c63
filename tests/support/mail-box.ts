import { once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as it came in: parsed, and as the bytes that were sent. */
export interface ReceivedMail {
  parsed: ParsedMail;
  raw: string;
  /** Of the envelope, which is what counts. */
  recipients: string[];
}

/** How the server treats a mail: takes it, refuses it, or takes its time. */
export type Mood = "takes" | "refuses" | "is busy" | { takesMs: number };

/** A real SMTP server with one box for everything. */
export class MailBox {
  readonly received: ReceivedMail[] = [];
  mood: Mood = "takes";
  /** Mails of which the whole has come in, whether they were taken or not. */
  readonly seen: string[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  /** @param port a free one unless named */
  static async open(port = 0): Promise<MailBox> {
    let box: MailBox | null = null;
    const options: SMTPServerOptions = {
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      onRcptTo: (_address, _session, done) => done(box ? refusalOf(box.mood) : null),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          void box?.take(Buffer.concat(parts).toString(), recipients).then(() => done());
        });
      },
    };
    const server = new SMTPServer(options);
    server.on("error", () => {});
    const listener = server.listen(port, "127.0.0.1");
    await once(listener, "listening");
    const address = listener.address();
    box = new MailBox(server, address && typeof address === "object" ? address.port : 0);
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** How often each Message-ID came in. */
  countsById(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { parsed } of this.received) {
      const id = parsed.messageId ?? "";
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async take(raw: string, recipients: string[]): Promise<void> {
    const parsed = await simpleParser(raw);
    this.seen.push(parsed.messageId ?? "");
    if (typeof this.mood === "object") {
      const { takesMs } = this.mood;
      await new Promise((resolve) => setTimeout(resolve, takesMs));
    }
    this.received.push({ parsed, raw, recipients });
  }
}

function refusalOf(mood: Mood): Error | null {
  if (mood === "refuses") return Object.assign(new Error("no such box"), { responseCode: 550 });
  if (mood === "is busy") return Object.assign(new Error("come again"), { responseCode: 451 });
  return null;
}
