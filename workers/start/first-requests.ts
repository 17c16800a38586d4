/** A request of a made-up clinic, with what the database answered to it when it was recorded. */
export interface RecordedRequest {
  readonly path: string;
  readonly cookie: string;
  /** Digest of the statements that it sent. */
  readonly asked: string;
  /** What each call of D1 gave back, in order: places in the recording's `answers`. */
  readonly answered: readonly number[];
}

/** Written by `npm run first-requests`. */
export interface Recording {
  /** When all of it was asked, ms since 1970. */
  readonly at: number;
  /** The master secret of the made-up clinic; it opens nothing else. */
  readonly master: string;
  readonly requests: readonly RecordedRequest[];
  /** Each once, as JSON: text costs nothing until it is read. */
  readonly answers: readonly string[];
}

/** What D1 answered to a request, in order. */
export const answersTo = ({ answers }: Recording, { answered }: RecordedRequest) =>
  answered.flatMap((place) => answers[place] ?? []);

/** A database that says again what it said when it was recorded. */
export function saidAgain(answers: readonly string[]) {
  let asked = 0;
  const next = async (): Promise<unknown> => {
    const answer = answers[asked];
    asked += 1;
    if (answer === undefined)
      throw new RangeError("More is asked of the database than was recorded");
    return JSON.parse(answer);
  };
  const statement = { bind: () => statement, run: next, all: next, first: next, raw: next };
  const db = { prepare: () => statement, batch: next } as unknown as D1Database;
  /** Whether it was asked as often as when it was recorded. */
  return { db, isSpent: () => asked === answers.length };
}

/**
 * The request as a browser would send it. Plain HTTP, as it was recorded: cookies have other names
 * elsewhere.
 */
export const requestOf = ({ path, cookie }: RecordedRequest): Request =>
  new Request(new URL(path, "http://localhost"), { headers: { accept: "text/html", cookie } });
