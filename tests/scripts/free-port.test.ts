import { createServer, type AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { freePort, readPort } from "../../scripts/local/free-port.ts";

it.each([
  [undefined, 8787],
  ["9000", 9000],
  ["65535", 65_535],
  ["0", undefined],
  ["65536", undefined],
  ["abc", undefined],
  ["80.5", undefined],
  ["", undefined],
])("reads PORT %j as %j", (text, port) => {
  expect(readPort(text)).toBe(port);
});

it("goes on to the next port where one is taken", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const free = await freePort(port);
  await new Promise((resolve) => void server.close(resolve));
  expect(free).toBeGreaterThan(port);
});
