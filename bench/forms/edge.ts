import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, constants } from "node:zlib";
import type { Files } from "./pages.ts";

/** Pages are compressed as they are made; files that never change can be once, and best. */
const QUALITY = { page: 4, file: 11 } as const;

export const brotli = (body: Buffer, of: keyof typeof QUALITY): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY[of] } });

/** Our own files, compressed once like the peers'. */
const kept = new Map<string, Buffer>();
function squeeze(path: string, body: Buffer): Buffer {
  if (!path.startsWith("/a/")) return brotli(body, "page");
  const small = kept.get(path) ?? brotli(body, "file");
  kept.set(path, small);
  return small;
}

export interface Edge {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const COMPRESSED = /^(text\/|application\/(json|javascript|manifest)|image\/svg)/;

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * The network's edge: the floor's and the peers' files, and before the real Worker the
 * compression that production adds. One server, so that all pages are treated alike.
 */
export async function startEdge(files: Files, worker: URL): Promise<Edge> {
  const ready = new Map(
    [...files].map(([path, { type, body }]) => [
      path,
      { type, body: brotli(body, path.startsWith("/lib/") ? "file" : "page") },
    ]),
  );

  const pass = (from: IncomingMessage, to: ServerResponse) =>
    new Promise<void>((resolve, reject) => {
      const onward = request(
        new URL(from.url ?? "/", worker),
        {
          method: from.method ?? "GET",
          headers: { ...from.headers, "accept-encoding": "identity" },
        },
        (reply) => {
          bodyOf(reply)
            .then((plain) => {
              const { "transfer-encoding": _chunked, ...headers } = reply.headers;
              const isText = COMPRESSED.test(headers["content-type"] ?? "") && plain.length > 0;
              const body = isText ? squeeze(from.url ?? "", plain) : plain;
              to.writeHead(reply.statusCode ?? 502, {
                ...headers,
                ...(isText && { "content-encoding": "br" }),
                "content-length": body.length,
              });
              to.end(body);
              resolve();
            })
            .catch(reject);
        },
      );
      onward.on("error", reject);
      from.pipe(onward);
    });

  const server = createServer((from, to) => {
    const file = ready.get(from.url ?? "");
    if (!file) {
      pass(from, to).catch(() => to.destroy());
      return;
    }
    to.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "content-length": file.body.length,
      "cache-control": "public, max-age=31536000, immutable",
    });
    to.end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
