import encodeQR from "qr";

/** What a QR code looks like: a square of so many modules, and the dark ones as one SVG path. */
export interface QrShape {
  readonly size: number;
  readonly path: string;
}

/** Modules of white on every side, without which a camera does not find the code (ISO/IEC 18004). */
const QUIET = 4;

/** Draws nothing itself: a page puts the path into its own SVG, where nothing needs escaping. */
export function qrShape(text: string): QrShape {
  // Medium: up to 15 % may be unreadable, as on a creased sheet.
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const runs = rows.flatMap((row, y) =>
    runsIn(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size: rows.length, path: runs.join("") };
}

/** Where dark modules stand side by side in one row. */
function runsIn(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts.map((from) => {
    const end = row.indexOf(false, from);
    return [from, (end === -1 ? row.length : end) - from];
  });
}
