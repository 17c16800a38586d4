import { describe, expect, it } from "vitest";
import { personOf } from "../../../src/core/series/person-of.ts";
import { measureOf, pointOf } from "../builders.ts";

describe("personOf()", () => {
  const course = [pointOf(1, 3), pointOf(8, 4)];
  const year = Number(course.at(-1)?.at.slice(0, 4));

  it("tells the language of the latest score, and nothing that nobody has said", () => {
    expect(personOf(course, measureOf())).toEqual({ locale: course.at(-1)?.locale });
    expect(personOf([], measureOf(), { sex: "male", bornIn: 1980 })).toEqual({});
  });

  it("counts the age that is reached in the year of the latest score", () => {
    const known = { bornIn: year - 16, sex: "female" } as const;
    expect(personOf(course, measureOf(), known)).toMatchObject({ age: 16, sex: "female" });
    expect(personOf(course, measureOf(), { bornIn: year + 1 })).not.toHaveProperty("age");
  });
});
