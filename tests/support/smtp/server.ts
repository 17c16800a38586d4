import { type AddressInfo, createServer, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { TLS } from "./trust.ts";

export const ACCOUNT = { user: "clinic", pass: "right horse" } as const;

export interface Caught {
  readonly from: string;
  readonly to: readonly string[];
  /** Over an encrypted line. */
  readonly secure: boolean;
  /** As it came over the wire. */
  readonly raw: string;
  readonly subject: string;
  readonly text: string;
}

const bodyOf = (raw: string): string => {
  const [, body = ""] = raw.split(/\r\n\r\n([^]*)/);
  return Buffer.from(body, "base64").toString("utf8").replaceAll("\r\n", "\n");
};

/** A real mail server on the loopback interface, which keeps what it is sent. */
export async function mailServer(options: SMTPServerOptions = {}, port = 0) {
  const letters: Caught[] = [];
  const server = new SMTPServer({
    ...TLS,
    onAuth: ({ username, password }, _session, done) =>
      username === ACCOUNT.user && password === ACCOUNT.pass
        ? done(null, { user: username })
        : done(new Error(`Nobody here is called ${username}`)),
    onData: (stream, { envelope, secure }, done) => {
      let raw = "";
      stream.setEncoding("utf8");
      stream.on("data", (part: string) => (raw += part));
      stream.on("end", () => {
        letters.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
          to: envelope.rcptTo.map(({ address }) => address),
          secure,
          raw,
          subject: /^Subject: (.*)$/m.exec(raw)?.[1]?.trim() ?? "",
          text: bodyOf(raw),
        });
        done();
      });
    },
    ...options,
  });
  // A client that hangs up is no reason to stop.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: at } = server.server.address() as AddressInfo;
  return {
    port: at,
    letters,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Somebody who picks up and never says a word. */
export async function silentServer() {
  const open = new Set<Socket>();
  const server = createServer((socket) => void open.add(socket.on("error", () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** What the Worker is given to send through such a server. */
export const secretsFor = (port: number, changes: Readonly<Record<string, string>> = {}) => ({
  SMTP_HOST: "localhost",
  SMTP_PORT: String(port),
  SMTP_USER: ACCOUNT.user,
  SMTP_PASS: ACCOUNT.pass,
  SMTP_FROM: "soundings@clinic.example",
  ...changes,
});
