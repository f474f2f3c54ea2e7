import fc from "fast-check";
import { expect, test } from "vitest";
import { FOR_OTHERS } from "#tests/factories/answers";
import { AGE_BANDS, bandOf, guardianAsksBelow } from "../../policies/profile/ages";
import { resourceGo } from "../../policies/profiles/resource-go";
import { concernsMinor } from "../ticket/concerns-minor";
import type { RequesterAnswer } from "./requester";
import { ageAnswer, guardianSchema, toldAge } from "./subject-age";

test.each([
  [0, "under-14"],
  [13, "under-14"],
  [14, "under-18"],
  [17, "under-18"],
  [18, "of-age"],
  [130, "of-age"],
])("somebody of %i is %s", (years, band) => expect(bandOf(years)).toBe(band));

test.each([
  [null, null],
  [14, 18],
  [18, 18],
  [21, 21],
])("under a policy that says %s, guardians ask below %s", (said, below) => expect(guardianAsksBelow(said)).toBe(below));

const years = fc.integer({ min: 0, max: 130 });
const requester = fc.oneof(
  fc.constant<RequesterAnswer>({ kind: "subject" }),
  fc.constant<RequesterAnswer>(FOR_OTHERS.agent),
  fc.constant<RequesterAnswer>(FOR_OTHERS.relative),
  years.map((subjectAge): RequesterAnswer => ({ ...FOR_OTHERS.guardian, subjectAge })),
);

test("a ticket is guarded if and only if the person was told to be under 18, whoever asks and whatever was told before they were chosen", () => {
  fc.assert(
    fc.property(requester, fc.option(fc.constantFrom(...AGE_BANDS), { nil: undefined }), (asks, age) => {
      const told =
        asks.kind === "guardian"
          ? asks.subjectAge < 18
          : asks.kind !== "relative" && age !== undefined && age !== "of-age";
      return concernsMinor({ ageBand: toldAge({ requester: asks, age }) }) === told;
    }),
  );
});

test("nobody has to say, and nothing but a band is taken", () => {
  expect(ageAnswer.parse({})).toEqual({});
  for (const age of ["", "17", "child", ["under-14"]])
    expect(ageAnswer.safeParse({ age }).error?.issues.map(({ message }) => message)).toEqual(["choose-one"]);
});

test("a policy that lets no guardian ask leaves a child a guardian's consent", () => {
  const alone = { requesters: resourceGo.requesters.filter(({ kind }) => kind === "subject") };
  expect(guardianSchema(resourceGo).parse({ way: "asks" })).toEqual({ way: "asks", contact: "" });
  expect(guardianSchema(alone).safeParse({ way: "asks" }).success).toBe(false);
  for (const offer of [resourceGo, alone])
    for (const contact of ["mother@family.example", "139 0000 7781", "+86-139-0000-7781"])
      expect(guardianSchema(offer).safeParse({ way: "agrees", contact }).success).toBe(true);
  for (const [contact, code] of [
    ["", "required"],
    [" ", "required"],
    ["my mother", "reach"],
    ["12345", "reach"],
  ] as const)
    expect(guardianSchema(resourceGo).safeParse({ way: "agrees", contact }).error?.issues).toMatchObject([
      { path: ["contact"], message: code },
    ]);
});
