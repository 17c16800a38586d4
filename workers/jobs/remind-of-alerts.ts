import type { Deps } from "../db/database.ts";
import { addressesToRemind } from "../db/notices.ts";
import { noticeFor } from "../mail/notice.ts";
import type { Post } from "../mail/post.ts";

/** One reminder for alerts that still stand open after a day. Says how many letters left. */
export const remindOfAlerts = (
  deps: Pick<Deps, "db" | "keys" | "now"> & { readonly post: Post },
): Promise<number> =>
  deps.post.tell(async () =>
    Promise.all((await addressesToRemind(deps)).map((to) => noticeFor(to, "reminder"))),
  );
