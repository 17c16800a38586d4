/** One subcommand of `npm run measure` or `npm run locale`. */
export interface Command {
  /** How it is called, without `npm run … --`. */
  readonly usage: string;
  /** One line for the list of subcommands. */
  readonly says: string;
  /** Does it and returns the exit code: 0 done, 1 refused, 2 called wrongly. */
  readonly run: (args: readonly string[], where: Where) => number | Promise<number>;
}

/** What a subcommand knows of the world around it. */
export interface Where {
  /** Root of the project. */
  readonly root: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}
