/** Words around a drawing. */
export interface FigureWords {
  /** Which way is better or worse, e.g. "Higher means a stronger alliance"; absent where nothing is better. */
  readonly direction?: string;
  readonly axes?: { readonly score: string; readonly time: string };
  readonly howToRead: string;
  readonly showTable: string;
}

/** Words of the layer that reads marks one by one, by key or pointer. */
export interface ReaderWords {
  readonly name: string;
  readonly instructions: string;
}
