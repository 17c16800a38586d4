import { connect, type Socket } from "node:net";
import { connect as connectPrivately } from "node:tls";
import { err, ok, type Result } from "../../src/core/result.ts";

export interface To {
  readonly host: string;
  readonly port: number;
  /** Milliseconds until nobody is taken to answer. */
  readonly waits: number;
}

export interface Opened {
  readonly connection: Socket;
  /** Encrypted from the first byte. */
  readonly secured: boolean;
}

/** Ports on which a server speaks encrypted at once (RFC 8314, and its double); elsewhere it is asked to. */
const PRIVATE_PORTS: readonly number[] = [465, 2465];

/**
 * Opens a socket by the server's name. The library would look the name up itself and go by the
 * number, and then the runtime could not check whose certificate it is.
 */
export const openSocket = ({
  host,
  port,
  waits,
}: To): Promise<Result<Opened, "unreachable" | "too-slow">> =>
  new Promise((resolve) => {
    const secured = PRIVATE_PORTS.includes(port);
    const connection = secured
      ? connectPrivately({ host, port, servername: host })
      : connect({ host, port });
    const late = setTimeout(() => end(err("too-slow")), waits);
    const end = (result: Result<Opened, "unreachable" | "too-slow">) => {
      clearTimeout(late);
      if (!result.ok) connection.destroy();
      resolve(result);
    };
    connection.on("error", () => end(err("unreachable")));
    connection.once(secured ? "secureConnect" : "connect", () => end(ok({ connection, secured })));
  });
