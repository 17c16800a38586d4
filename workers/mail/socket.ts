import { connect } from "node:net";
import { connect as connectPrivately } from "node:tls";

export interface To {
  readonly host: string;
  readonly port: number;
  /** Milliseconds until nobody is taken to answer. */
  readonly waits: number;
}

/**
 * Opens a socket by the server's name. The library would look the name up itself and go by the
 * number, and then the runtime could not check whose certificate it is.
 */
export function openSocket(
  { host, port, waits }: To,
  done: (cause: Error | null, socket?: object) => void,
): void {
  const secured = port === 465;
  const socket = secured
    ? connectPrivately({ host, port, servername: host })
    : connect({ host, port });
  const late = setTimeout(() => {
    socket.destroy();
    end(Object.assign(new Error("Nobody answered"), { code: "ETIMEDOUT" }));
  }, waits);
  let isOver = false;
  const end = (cause: Error | null) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(late);
    socket.off("error", end);
    if (cause) done(cause);
    else done(null, { connection: socket, secured });
  };
  socket.on("error", end);
  socket.once(secured ? "secureConnect" : "connect", () => end(null));
}
