/** The guides for therapists as text: what stands above the second `---`, and what below. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { read, ROOT } from "./repository.ts";

const FOLDER = "src/content/guides";

export interface GuideText {
  /** `<locale>/<slug>` */
  readonly id: string;
  readonly locale: string;
  readonly slug: string;
  readonly front: string;
  readonly body: string;
}

const filesOf = (folder: string): readonly string[] => readdirSync(join(ROOT, folder)).toSorted();

export const guides: readonly GuideText[] = filesOf(FOLDER).flatMap((locale) =>
  filesOf(`${FOLDER}/${locale}`).map((file) => {
    const [, front = "", ...rest] = read(`${FOLDER}/${locale}/${file}`).split(/^---\n/m);
    const slug = file.replace(/\.md$/, "");
    return { id: `${locale}/${slug}`, locale, slug, front, body: rest.join("---\n") };
  }),
);

export const guideOf = (id: string): GuideText => {
  const found = guides.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`There is no guide ${id}`);
  return found;
};

/** What a guide writes in bold type: words of the pages, and nothing else. */
export const labelsIn = ({ body }: GuideText): readonly string[] =>
  [...body.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = ""]) => label);

/** First author and year of each source. */
export const sourcesOf = ({ front }: GuideText): readonly { author: string; year: string }[] =>
  [...front.matchAll(/- author: "([^",(]+?)(?: and others)?[",(][^"]*"[^]*?year: (\d{4})/g)].map(
    ([, author = "", year = ""]) => ({ author: author.trim(), year }),
  );
