import type { Instant } from "../../src/core/brand.ts";
import type { DateStep } from "../../src/charts/date-axis.ts";
import { wallClock } from "../../src/core/i18n/wall-clock.ts";
import type { CourseWords, TableWords } from "../../src/charts/course/words.ts";

const FORMATS = {
  day: { day: "numeric", month: "short" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
} as const satisfies Record<DateStep, Intl.DateTimeFormatOptions>;

const dates = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  return (at: Instant) => format.format(new Date(at));
};
const long = (locale: string) => dates(locale, { dateStyle: "medium" });

const BAND_NAMES = {
  en: {
    minimal: "Minimal",
    mild: "Mild",
    moderate: "Moderate",
    "moderately-severe": "Moderately severe",
    severe: "Severe",
  },
  ar: {
    minimal: "طفيف",
    mild: "خفيف",
    moderate: "متوسط",
    "moderately-severe": "متوسط إلى شديد",
    severe: "شديد",
  },
} as const;

type Lang = keyof typeof BAND_NAMES;

/** Words for tests and for looking at charts. The Arabic is sample text. */
export function sampleWords(lang: Lang): CourseWords {
  const locale = lang === "ar" ? "ar-EG-u-ca-gregory" : "en-GB";
  const number = new Intl.NumberFormat(locale);
  const score = (value: number) => number.format(value);
  const ticks = {
    day: dates(locale, FORMATS.day),
    month: dates(locale, FORMATS.month),
    year: dates(locale, FORMATS.year),
  };
  const date = long(locale);
  const en = lang === "en";
  return {
    bands: BAND_NAMES[lang],
    cutoff: en ? `Cut-off ${score(10)}` : `الحد الفاصل ${score(10)}`,
    empty: en ? "No scores yet" : "لا توجد درجات بعد",
    score,
    clock: wallClock("UTC"),
    tick: (at, step) => ticks[step](at),
    direction: en ? "Higher means more distress." : "الأعلى يعني ضيقًا أكثر.",
    axes: en
      ? { score: "Score, 0 to 27.", time: "Date of the answers. Each short tick is one session." }
      : { score: "الدرجة من ٠ إلى ٢٧.", time: "تاريخ الإجابات. كل علامة قصيرة جلسة." },
    shapes: en
      ? {
          circle: "Complete",
          diamond: "Some answers missing, score estimated",
          square: "On paper or read aloud",
          triangle: "Language changed",
          cross: "Too many missing to score",
          ring: "Another version of the measure",
        }
      : {
          circle: "كاملة",
          diamond: "إجابات ناقصة، درجة مقدرة",
          square: "على الورق أو قراءة",
          triangle: "تغيرت اللغة",
          cross: "لا يمكن حسابها",
          ring: "نسخة أخرى من المقياس",
        },
    noise: en
      ? "Changes inside this band may be chance"
      : "التغيرات داخل هذا الشريط قد تكون مصادفة",
    baseline: en ? "Score compared with" : "الدرجة المقارن بها",
    signs: en ? "Signs in this chart" : "علامات هذا الرسم",
    howToRead: en ? "How to read this" : "كيف تقرأ هذا",
    showTable: en ? "Scores as a table" : "الدرجات في جدول",
    compareWith: en ? "Compare with" : "قارن مع",
    fit: en
      ? { fits: "Fits", "does-not-fit": "Does not fit", "not-sure": "Not sure" }
      : { fits: "مناسب", "does-not-fit": "غير مناسب", "not-sure": "غير متأكد" },
    expected: {
      median: en ? "Expected course" : "المسار المتوقع",
      inner: en ? "Half of people" : "نصف الناس",
      outer: en ? "Four in five people" : "أربعة من كل خمسة",
      band50: en ? "50 %" : "٥٠٪",
      band80: en ? "80 %" : "٨٠٪",
      note: en
        ? "From 259 people who started at a similar score. Model version 1, experimental."
        : "من ٢٥٩ شخصًا.",
      source: en ? "Source" : "المصدر",
    },
    reader: en
      ? {
          name: "Read the answers one by one",
          instructions:
            "Move with the arrow keys. Home goes to the first answer, End to the latest, Escape leaves the chart.",
        }
      : { name: "قراءة الإجابات واحدة واحدة", instructions: "تنقل بمفاتيح الأسهم." },
    say: ({ at, score: point, before }) =>
      point
        ? `${date(at)}: ${score(point.value)}, ${BAND_NAMES[lang][point.band as keyof (typeof BAND_NAMES)[Lang]]}.${before ? ` ${score(before.value)}` : ""}`
        : `${date(at)}: ${en ? "not scored" : "بلا درجة"}.`,
  };
}

export const tableWords: TableWords = {
  caption: "INV-9 total score, 0 to 27. Higher means more distress.",
  columns: {
    date: "Date",
    score: "Score",
    band: "Band",
    change: "Change from 5 Jan",
    reliable: "Reliable",
    mode: "Way",
    locale: "Language",
    note: "Note",
  },
  bands: BAND_NAMES.en,
  date: long("en-GB"),
  score: String,
  noScore: "Not scored",
  change: (c) =>
    c.status === "compared"
      ? c.side === "same"
        ? "No difference"
        : `${c.points} points ${c.side} (${c.towards})`
      : c.status === "baseline"
        ? "Compared with"
        : "",
  reliable: (c) =>
    c.status === "compared" ? (c.class === "no-reliable-change" ? "No" : "Yes") : "",
  mode: {
    screen: "On screen",
    paper: "On paper",
    "read-aloud": "Read aloud",
    spoken: "By the device",
  },
  locale: (tag) => tag,
  note: (n) => (n.kind === "after-gap" ? `After ${n.days} days without a score.` : n.kind),
};
