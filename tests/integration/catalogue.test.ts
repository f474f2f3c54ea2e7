import { beforeAll, describe, expect, test } from "vitest";
import {
  askedBy,
  caseName,
  catalogueOf,
  endingName,
  enoughOf,
  isTurn,
  offeredRights,
  shownBy,
  TURNS,
  type Case,
} from "#tests/factories/endings";
import { mustSay } from "#tests/factories/letter-says";
import { EVERY_RIGHT } from "#tests/factories/policy";
import { makeStaff } from "#tests/factories/staff";
import { begin, end, itemsOf, NOW, rowOf, type Team, type Told } from "#tests/factories/walks";
import { useDatabase } from "#tests/support/database";
import type { Profile } from "#app/domain/policies/profile/profile";
import { REQUESTER_KINDS } from "#app/domain/policies/profile/profile-parts";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { publishPolicy, type PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { RIGHTS } from "#app/domain/policies/profile/rights";
import { LOCALES, type Locale } from "#app/domain/language";
import { letterContent } from "#app/domain/tickets/letters/content/letter-content.server";
import { VERDICTS } from "#app/domain/tickets/workflow/move-input";
import { db, transaction } from "#app/platform/database/db.server";
import { writeLetter } from "#jobs/tasks/write-letter";
import { ITEM_OUTCOMES } from "#app/domain/tickets/workflow/codes";

useDatabase();

/** So many go through the product at once. */
const AT_ONCE = 6;

/** A policy that offers every right there is and all that can happen on the way, for what no shipped one offers, or not to everybody. */
const EVERYTHING: Profile = {
  ...resourceGo,
  id: "every-right",
  rights: EVERY_RIGHT,
  cancellation: { ...resourceGo.cancellation, coolingOff: { count: 3, unit: "working-day", roll: true } },
  feeRule: {
    freeRequests: 1,
    withinDays: 365,
    cost: { "zh-CN": "超出次数的重复申请按成本收费。", en: "Repeats beyond that are charged at cost." },
    stands: null,
    measureStands: null,
  },
};
const PROFILES = [...SHIPPED, EVERYTHING];
const CATALOGUE = catalogueOf(PROFILES);
const CASES = enoughOf(CATALOGUE);

let first: Team;
/** Complaints are looked at by others than those who handled the request. */
let second: Team;
const policies = new Map<string, PublishedPolicy>();

async function team(): Promise<Team> {
  return {
    agent: await makeStaff("agent"),
    reviewer: await makeStaff("reviewer"),
    manager: await makeStaff("compliance"),
  };
}

beforeAll(async () => {
  [first, second] = [await team(), await team()];
  for (const profile of PROFILES)
    policies.set(
      profile.id,
      await transaction((tx) => publishPolicy(tx, profile, "tests", new Date("2026-01-01T00:00:00Z"))),
    );
});

/** What is somebody else's and must not be called the reader's. */
const READERS = /your(personal)?(data|account)|mydata|您的(账号|信息|个人信息)/;

/** Words without the line breaks and quotation marks a mail adds. */
function flat(text: string): string {
  return text.replace(/^> ?/gm, "").replace(/\s+/g, "").toLowerCase();
}

const written: Record<Locale, number> = { "zh-CN": 0, en: 0 };

/** What somebody who is refused something reads before all else. */
const REFUSED: Record<Locale, RegExp> = { "zh-CN": /不予办理/, en: /refus|cannot do what you asked/ };

async function readLetter(ticketId: string, each: Case, { letter }: Told): Promise<void> {
  const row = await db().letter.findFirstOrThrow({ where: { ticketId, kind: letter } });
  const { visit } = await rowOf(ticketId);
  for (const locale of LOCALES) {
    const content = await transaction((tx) => letterContent(tx, { ...row, locale }, each.profile, NOW));
    expect(content?.kind).toBe(letter);
    const { subject, text } = await writeLetter(content!, "https://rights.example");
    expect(subject).toContain(visit);
    for (const said of await mustSay(ticketId, each, locale)) expect(flat(text)).toContain(flat(said));
    if (each.requester !== "subject") expect(flat(text)).not.toMatch(READERS);
    const [title, first] = text.split(/\n{2,}/);
    if (each.ending.kind === "partly" || each.ending.kind === "refused")
      for (const said of [subject, title, first]) expect(said).toMatch(REFUSED[locale]);
    written[locale] += 1;
  }
}

/** One case from filing to its letters. Throws with the case's name where anything is not as it must be. */
async function walk(each: Case): Promise<void> {
  const { requester, right, ending } = each;
  try {
    const ticketId = await begin(policies, each, first);
    const told = await end(ticketId, each, right === "complaint" ? second : first);
    expect(await rowOf(ticketId)).toMatchObject({ right, requesterKind: requester, status: told.status });
    if ("by" in ending) expect(told.by).toBe(ending.by);
    if (ending.kind === "partly" || ending.kind === "refused")
      expect((await rowOf(ticketId)).outcome).toBe(ending.kind);
    await readLetter(ticketId, each, told);
    await told.afterwards?.();
  } catch (error) {
    throw new Error(`${caseName(each)}: ${(error as Error).message}`, { cause: error });
  }
}

async function walkAll(cases: readonly Case[]): Promise<void> {
  const waiting = [...cases];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await walk(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

describe("the catalogue", () => {
  test("is all that the policies offer, to all whom they let ask, with all that can become of it", () => {
    const expected = PROFILES.flatMap((profile) =>
      profile.requesters.flatMap(({ kind }) =>
        [...askedBy(kind, profile), ...(profile.rights.complaint ? (["complaint"] as const) : [])].map(
          (right) => `${profile.id}: ${kind}, ${right}`,
        ),
      ),
    );
    const whoAsks = new Set(CATALOGUE.map(({ profile, requester, right }) => `${profile.id}: ${requester}, ${right}`));
    expect([...whoAsks].sort()).toEqual(expected.sort());
    expect(new Set(CATALOGUE.map(caseName)).size).toBe(CATALOGUE.length);
  });

  test("reaches every right, requester, outcome of an item, verdict, and way to refuse", () => {
    expect(new Set(CASES.map(({ right }) => right))).toEqual(new Set(RIGHTS));
    expect(new Set(CASES.map(({ requester }) => requester))).toEqual(new Set(REQUESTER_KINDS));
    const items = CASES.flatMap(({ ending, profile }) => itemsOf(ending, profile).map(({ outcome }) => outcome));
    expect(new Set(items)).toEqual(new Set(ITEM_OUTCOMES));
    const others = [
      "blocked",
      "extended",
      "withdrawn",
      ...TURNS,
      ...["partly", "refused"].flatMap((kind) => [`${kind}, by one`, `${kind}, by two`]),
      ...VERDICTS.map((verdict) => `judged, ${verdict}`),
    ];
    expect(others.filter((name) => !CASES.some(({ ending }) => endingName(ending) === name))).toEqual([]);
  });

  test("knows no refusal about a minor, and none of a deletion, that one person makes", () => {
    const byOne = CATALOGUE.filter(({ ending }) => "by" in ending && ending.by === "one");
    expect(byOne.length).toBeGreaterThan(0);
    expect(
      byOne.filter(({ requester, right }) => requester === "guardian" || right === "delete").map(caseName),
    ).toEqual([]);
  });

  test("has what happens on the way for every right and every requester it can happen to", () => {
    const turns = (cases: readonly Case[]) => cases.filter(({ ending }) => isTurn(ending));
    const [all, walked] = [turns(CATALOGUE), turns(CASES)];
    for (const of of ["right", "requester"] as const) {
      const names = (cases: readonly Case[]) => new Set(cases.map((each) => `${each[of]}, ${each.ending.kind}`));
      expect(names(walked)).toEqual(names(all));
    }
    const asked = new Set(walked.filter(({ ending }) => ending.kind === "asked").map(({ right }) => right));
    expect(asked).toEqual(new Set(RIGHTS));
  });

  test("is shown whole by the cases that are walked", () => {
    expect(new Set(CASES.flatMap(shownBy))).toEqual(new Set(CATALOGUE.flatMap(shownBy)));
    const subjects = PROFILES.flatMap((profile) => offeredRights(profile).map((right) => `${profile.id}: ${right}`));
    expect(
      subjects.filter(
        (each) =>
          !CASES.some(({ profile, right, requester }) => requester === "subject" && each === `${profile.id}: ${right}`),
      ),
    ).toEqual([]);
  });
});

describe("every right × requester × outcome is reached, and answered by a letter in both languages:", () => {
  test.each(RIGHTS)(
    "%s",
    async (right) => {
      const cases = CASES.filter((each) => each.right === right);
      expect(cases.length).toBeGreaterThan(0);
      const before = { ...written };
      await walkAll(cases);
      for (const locale of LOCALES) expect(written[locale] - before[locale]).toBe(cases.length);
    },
    180_000,
  );
});
