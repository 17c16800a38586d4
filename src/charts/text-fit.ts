/**
 * Width of text without a font: generous per script, so that what fits here
 * fits in any system font. In multiples of the height of the type.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u,
    1,
  ],
  [/[ijltfrI.,:;'’|!()[\]/\s-]/u, 0.41],
  [/[mwMW@%—…~+=<>]/u, 1],
  [/[\p{Lu}&]/u, 0.75],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\d]/u, 0.63],
  [/\p{Mc}/u, 0.4],
];
const OTHER = 0.75; // Cyrillic and the Brahmic scripts run wide

/** Each character is looked up once: a page measures the same few again and again. */
const known = new Map<string, number>();

function advance(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  known.set(character, width);
  return width;
}

/** @unit the unit of `type`, the height of the type */
export function textWidth(text: string, type: number): number {
  let width = 0;
  for (const character of text) width += advance(character);
  return width * type;
}

/** Cuts a text that does not fit and says so with an ellipsis. */
export function shorten(text: string, room: number, type: number): string {
  if (textWidth(text, type) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("").trimEnd()}…`, type) > room)
    characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** Breaks a text between words into at most `most` lines, each within `room`. */
export function wrap(
  text: string,
  { room, type, most }: { readonly room: number; readonly type: number; readonly most: number },
): string[] {
  const lines: string[] = [];
  let rest = text.split(" ");
  while (rest.length > 0 && lines.length < most - 1) {
    let take = 1;
    while (take < rest.length && textWidth(rest.slice(0, take + 1).join(" "), type) <= room)
      take += 1;
    lines.push(rest.slice(0, take).join(" "));
    rest = rest.slice(take);
  }
  if (rest.length > 0) lines.push(rest.join(" "));
  return lines.map((line) => shorten(line, room, type));
}

/** The narrowest room in which a text stands whole in one line, or broken once in two. */
export function leastWidth(
  text: string,
  { type, most }: { readonly type: number; readonly most: 1 | 2 },
): number {
  const words = text.split(" ");
  const width = (part: readonly string[]) => textWidth(part.join(" "), type);
  const breaks = most === 1 ? [] : words.slice(1).map((_, index) => index + 1);
  const broken = breaks.map((at) => Math.max(width(words.slice(0, at)), width(words.slice(at))));
  return Math.min(width(words), ...broken);
}

export interface Stackable {
  /** Where the middle would like to be. */
  readonly centre: number;
  readonly height: number;
  /** How strongly it holds its place against its neighbours. */
  readonly weight: number;
}

/**
 * Tops of boxes in one column, in the given order, none overlapping, each as
 * near to its place as its neighbours allow (isotonic regression). Everything
 * fits between `top` and `bottom` if the heights do.
 */
export function stack(
  boxes: readonly Stackable[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number[] {
  let above = 0;
  const offsets = boxes.map((box) => (above += box.height) - box.height);
  const groups: { sum: number; weight: number; count: number }[] = [];
  boxes.forEach((box, index) => {
    const wish = box.centre - box.height / 2 - (offsets[index] ?? 0);
    groups.push({ sum: wish * box.weight, weight: box.weight, count: 1 });
    for (let last = groups.at(-1), before = groups.at(-2); last && before; before = groups.at(-2)) {
      if (before.sum / before.weight <= last.sum / last.weight) break;
      groups.pop();
      before.sum += last.sum;
      before.weight += last.weight;
      before.count += last.count;
      last = before;
    }
  });
  const shifts = groups.flatMap(({ sum, weight, count }) =>
    Array.from({ length: count }, () => sum / weight),
  );
  return shifts.map(
    (shift, index) => Math.max(top, Math.min(bottom - above, shift)) + (offsets[index] ?? 0),
  );
}
