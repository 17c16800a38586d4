import type { ClientId } from "../../src/core/brand.ts";
import { addressesFor } from "../db/notices.ts";
import { noticeFor } from "../mail/notice.ts";
import type { AppContext } from "./context.ts";

/**
 * Tells the client's therapist by e-mail that there is something to read, after the reply has
 * gone: neither the alert nor the client waits for a mail server.
 */
export function tellOfAlert(c: AppContext, clientId: ClientId): void {
  const { deps } = c.var;
  if (!deps.post.isOn) return;
  c.executionCtx.waitUntil(
    deps.post.tell(async () =>
      Promise.all((await addressesFor(deps, clientId)).map((to) => noticeFor(to, "new"))),
    ),
  );
}
