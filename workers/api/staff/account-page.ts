import {
  ACCOUNT_DONE,
  type AccountDone,
  type AccountView,
} from "../../../src/contract/staff-account.ts";
import type { Access } from "../../db/access.ts";
import { loadAccount } from "../../db/own-account.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const isDone = (word: string | undefined): word is AccountDone =>
  ACCOUNT_DONE.some((done) => done === word);

/** A person's own passkeys, sessions and recovery code. */
export async function accountPage(
  c: AppContext,
  access: Access,
  refused: Pick<AccountView, "problem" | "typed"> = {},
): Promise<Response> {
  const loaded = await loadAccount(c.var.deps, access);
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, passkeys, sessions, codeMadeAt } = loaded.value;
  const done = c.req.query("done");
  const here = `/${localeOf(c).tag}/staff/account`;
  const view: AccountView = {
    page: "account",
    ...(await staffFrame(c, visitor)),
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt, synced }) => ({
      id,
      name,
      createdAt,
      ...(lastUsedAt && { lastUsedAt }),
      synced,
    })),
    sessions,
    ...(codeMadeAt && { codeMadeAt }),
    ...(isDone(done) && { done }),
    ...refused,
  };
  return render(c, here, view, refused.problem ? 422 : 200);
}
