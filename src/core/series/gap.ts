/**
 * A stretch without a score longer than this breaks the line: more than three
 * weekly sessions in a row were missed.
 *
 * @unit days
 * @source our own choice for weekly sessions; it draws a gap and judges nothing
 */
export const GAP_DAYS = 21;
