import type { Context } from "hono";
import type { Keys } from "../crypto/keys.ts";
import type { Deps as StoreDeps } from "../db/database.ts";
import type { Post } from "../mail/post.ts";

/** What `wrangler.toml` and the secrets give the Worker. */
export interface Bindings {
  readonly DB: D1Database;
  /**
   * 32 random bytes. Every key is derived from it. A later one, such as `MASTER_2`, takes its place
   * when `ACTIVE_KEY` says so.
   */
  readonly MASTER_1?: string;
  readonly [later: `MASTER_${number}`]: string | undefined;
  /** Number of the master secret in use; without it, the lowest that is set. */
  readonly ACTIVE_KEY?: string;
  /**
   * One-time staff sign-in code of `npm start`. Never in `wrangler.toml`; the
   * deploy script refuses to go on while it is set.
   */
  readonly LOCAL_SIGN_IN?: string;
  /** Lets its holder set up the clinic while there is none; worth nothing afterwards. */
  readonly SETUP_CODE?: string;
  /** Mail server for notices of new alerts; without these four and the port, none are sent. */
  readonly SMTP_HOST?: string;
  /** Such as 465 or 587. */
  readonly SMTP_PORT?: string;
  readonly SMTP_USER?: string;
  readonly SMTP_PASS?: string;
  /** Address that notices come from. */
  readonly SMTP_FROM?: string;
  /** Takes the place of a second owner's yes when an only owner has lost every passkey. Works once. */
  readonly BREAK_GLASS?: string;
  /** Counters against floods; without them nothing is counted. */
  readonly OPEN_LIMIT?: RateLimit;
  readonly LOGIN_LIMIT?: RateLimit;
  readonly CODE_LIMIT?: RateLimit;
  readonly SUBMIT_LIMIT?: RateLimit;
}

/** One line of the log: allow-listed words only, never an answer, a name or a token. */
export interface LogLine {
  readonly requestId: string;
  /** The route's pattern, not the address. */
  readonly route: string;
  readonly status: number;
  readonly error?: string;
}

/** Everything impure a handler may touch. Built once a request; faked in tests. */
export interface Deps extends StoreDeps {
  readonly keys: Keys;
  readonly localSignIn: string | undefined;
  readonly setupCode: string | undefined;
  readonly breakGlass: string | undefined;
  /** Whether a text is these groups of the recovery sheet of the master secret in use. */
  readonly isOnSheet: (asked: readonly number[], text: string) => Promise<boolean>;
  readonly post: Post;
}

export interface AppEnv {
  Bindings: Bindings;
  Variables: {
    deps: Deps;
    requestId: string;
    /** What was typed, for a page that gives it back. */
    form?: Readonly<Record<string, string>>;
  };
}

export type AppContext = Context<AppEnv>;
