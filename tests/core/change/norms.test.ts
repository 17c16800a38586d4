import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseNorm, type NormContext, type Person } from "../../../src/core/change/norms.ts";
import { fixed } from "../builders.ts";

const norm = (population: string, changes: Partial<NormContext> = {}): NormContext => ({
  population,
  locale: "en",
  source: "invented",
  ...changes,
});
const person = (changes: Partial<Person> = {}): Person => ({
  locale: "en-GB",
  ...changes,
});

const chosen = (norms: readonly NormContext[], whose: Person) => {
  const choice = chooseNorm(norms, whose);
  return choice.ok
    ? { population: choice.value.norm.population, decidedBy: choice.value.decidedBy }
    : choice.error;
};

describe("chooseNorm()", () => {
  it.each([
    ["no norms at all", [], person(), "no-norms"],
    ["another age", [norm("a", { ages: { min: 18 } })], person({ age: 16 }), "other-age"],
    ["an age nobody knows", [norm("a", { ages: { min: 18 } })], person(), "age-unknown"],
    ["another sex", [norm("a", { sex: "male" })], person({ sex: "female" }), "other-sex"],
    ["a sex nobody knows", [norm("a", { sex: "male" })], person(), "sex-unknown"],
    [
      "the reason of the one that came nearest",
      [norm("b", { sex: "male" }), norm("c", { ages: { min: 60 } })],
      person({ age: 30, sex: "female" }),
      "other-sex",
    ],
  ] as const)("refuses for %s", (_name, norms, whose, reason) => {
    const choice = chooseNorm<NormContext>(norms, whose);
    expect(choice.ok).toBe(false);
    if (choice.ok) return;
    expect(choice.error.reason).toBe(reason);
    const passed = "passedOver" in choice.error ? choice.error.passedOver : [];
    expect(passed.map((one) => one.norm)).toEqual(norms);
  });

  it.each([
    ["the only one", [norm("a"), norm("b", { sex: "male" })], person(), "a", "only-one"],
    [
      "the person's language before another, whatever else fits",
      [
        norm("a", { locale: "de", setting: "primary care", sex: "female", n: 9000 }),
        norm("b", { n: 40 }),
      ],
      person({ setting: "primary care", sex: "female" }),
      "b",
      "same-language",
    ],
    [
      "the better of two in another language",
      [norm("a", { locale: "de" }), norm("b", { locale: "fr", sex: "female" })],
      person({ sex: "female" }),
      "b",
      "same-sex",
    ],
    [
      "another language before another age",
      [norm("a", { ages: { min: 60 } }), norm("b", { locale: "de" })],
      person({ age: 30 }),
      "b",
      "only-one",
    ],
    [
      "the same locale before the same language",
      [norm("a", { n: 9000 }), norm("b", { locale: "en-GB" })],
      person(),
      "b",
      "same-locale",
    ],
    [
      "the same setting before a larger sample",
      [norm("a", { n: 9000 }), norm("b", { setting: "primary care", n: 40 })],
      person({ setting: "primary care" }),
      "b",
      "same-setting",
    ],
    [
      "the person's age range before people of all ages",
      [norm("a", { n: 9000 }), norm("b", { ages: { min: 18, max: 25 } })],
      person({ age: 25 }),
      "b",
      "same-age-range",
    ],
    [
      "the person's sex before both",
      [norm("a"), norm("b", { sex: "female" })],
      person({ sex: "female" }),
      "b",
      "same-sex",
    ],
    [
      "the larger sample",
      [norm("a", { n: 40 }), norm("b", { n: 400 })],
      person(),
      "b",
      "larger-sample",
    ],
    ["the first of equals", [norm("a"), norm("b")], person(), "a", "first-listed"],
  ] as const)("takes %s", (_name, norms, whose, population, decidedBy) => {
    expect(chosen(norms, whose)).toEqual({ population, decidedBy });
  });

  it("records what fits, what does not matter, and why the others were passed over", () => {
    const norms = [
      norm("out-patients", { setting: "out-patients", sex: "female" }),
      norm("everybody", { locale: "en-GB" }),
      norm("Germans", { locale: "de-DE" }),
    ];
    const choice = chooseNorm(norms, person({ setting: "in-patients", sex: "female" }));
    expect(choice).toEqual({
      ok: true,
      value: {
        norm: norms[1],
        because: ["same-language", "same-locale"],
        decidedBy: "same-locale",
        passedOver: [
          { norm: norms[0], reason: "fits-less" },
          { norm: norms[2], reason: "other-language" },
        ],
      },
    });
  });

  it("says that a norm is from another language where there is none in the person's own", () => {
    const norms = [norm("Danes", { locale: "da" }), norm("Men", { sex: "male" })];
    expect(chooseNorm(norms, person())).toEqual({
      ok: true,
      value: {
        norm: norms[0],
        because: [],
        despite: "other-language",
        decidedBy: "only-one",
        passedOver: [{ norm: norms[1], reason: "sex-unknown" }],
      },
    });
  });

  it("claims nothing of a language that is not known", () => {
    const choice = chooseNorm([norm("a", { locale: "de" })], {});
    expect(choice.ok && choice.value).toEqual({
      norm: norm("a", { locale: "de" }),
      because: [],
      decidedBy: "only-one",
      passedOver: [],
    });
  });

  it("reads language tags in whatever case they are written", () => {
    const choice = chooseNorm([norm("a", { locale: "EN-gb" })], person());
    expect(choice.ok && choice.value.because).toEqual(["same-language", "same-locale"]);
  });

  it("chooses among a measure's own reliable-change entries as they are", () => {
    const german = { ...fixed(5), locale: "de", population: "German clinics" };
    const choice = chooseNorm([fixed(6), german], person({ locale: "de" }));
    expect(choice.ok && choice.value.norm).toBe(german);
  });

  const anyNorm = fc.record(
    {
      population: fc.constant("somebody"),
      source: fc.constant("invented"),
      locale: fc.constantFrom("en", "en-GB", "de", "pt-BR"),
      setting: fc.constantFrom("primary care", "in-patients"),
      ages: fc.record({
        min: fc.integer({ min: 0, max: 40 }),
        max: fc.integer({ min: 41, max: 90 }),
      }),
      sex: fc.constantFrom("female" as const, "male" as const),
      n: fc.integer({ min: 10, max: 5000 }),
    },
    { requiredKeys: ["population", "source", "locale"] },
  );
  const anyPerson = fc.record(
    {
      locale: fc.constantFrom("en", "en-GB", "de-AT", "pt"),
      setting: fc.constantFrom("primary care", "in-patients"),
      age: fc.integer({ min: 10, max: 80 }),
      sex: fc.constantFrom("female" as const, "male" as const),
    },
    { requiredKeys: ["locale"] },
  );

  it("never takes a norm for another age or sex, and accounts for every norm", () => {
    fc.assert(
      fc.property(fc.array(anyNorm, { minLength: 1, maxLength: 6 }), anyPerson, (norms, whose) => {
        const choice = chooseNorm<NormContext>(norms, whose);
        if (!choice.ok) {
          const passed = "passedOver" in choice.error ? choice.error.passedOver : [];
          expect(passed).toHaveLength(norms.length);
          // Nobody's own norm was refused: all are for an age or a sex.
          for (const { ages, sex } of norms) expect(ages ?? sex).toBeDefined();
          return;
        }
        const { norm: best, passedOver, despite } = choice.value;
        expect(passedOver).toHaveLength(norms.length - 1);
        const own = (one: NormContext) => one.locale?.slice(0, 2) === whose.locale.slice(0, 2);
        expect(despite).toBe(own(best) ? undefined : "other-language");
        // Where another language serves, none in the person's own could.
        const refused = passedOver.filter(({ norm: one }) => own(one)).map(({ reason }) => reason);
        if (despite) expect(refused).not.toContain("fits-less");
        if (best.sex) expect(best.sex).toBe(whose.sex);
        if (best.ages) {
          expect(whose.age).toBeGreaterThanOrEqual(best.ages.min);
          expect(whose.age).toBeLessThanOrEqual(best.ages.max ?? Infinity);
        }
      }),
    );
  });

  it("takes the same norm in whatever order they are listed, unless only the order decides", () => {
    fc.assert(
      fc.property(fc.array(anyNorm, { minLength: 2, maxLength: 6 }), anyPerson, (norms, whose) => {
        const [there, back] = [norms, norms.toReversed()].map((list) =>
          chooseNorm<NormContext>(list, whose),
        );
        expect(there?.ok).toBe(back?.ok);
        if (!there?.ok || !back?.ok || there.value.decidedBy === "first-listed") return;
        expect(back.value.norm).toBe(there.value.norm);
      }),
    );
  });
});
