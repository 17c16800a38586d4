/** What is wrong with a pack on disk: in which file, where, and how to mend it. */
export interface FileProblem {
  readonly file: string;
  /** JSON path; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

export const problemIn =
  (file: string) =>
  (path: string, message: string): FileProblem => ({ file, path, message });

/** `measure.json: scales[0].range: The items can give scores from 0 to 12`. */
export const lineOf = ({ file, path, message }: FileProblem): string =>
  [file, ...(path === "" ? [] : [path]), message].join(": ");
