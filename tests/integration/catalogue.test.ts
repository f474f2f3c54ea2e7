import { beforeAll, describe, expect, test } from "vitest";
import { FOR_OTHERS, WHAT } from "#tests/factories/answers";
import { askedBy, caseName, catalogueOf, endingName, enoughOf, offeredRights, shownBy, type Case, type Ending } from "#tests/factories/endings";
import { REQUESTER, SYSTEM } from "#tests/factories/facts";
import { EVERY_RIGHT } from "#tests/factories/policy";
import { makeStaff, type StaffActor } from "#tests/factories/staff";
import { act, expectOk, fileTicket, gather, itemOf, particularsFor, proveGone } from "#tests/factories/ticket";
import { useDatabase } from "#tests/support/database";
import { knownGround } from "#app/domain/policies/grounds";
import type { Profile } from "#app/domain/policies/profile";
import { REQUESTER_KINDS, type RequesterKind } from "#app/domain/policies/profile-parts";
import { resourceGo } from "#app/domain/policies/profiles/resource-go";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { publishPolicy, type PublishedPolicy } from "#app/domain/policies/published.server";
import { RIGHTS, type AskedRight, type Right } from "#app/domain/policies/rights";
import { LOCALES, type Locale } from "#app/domain/policies/text";
import { whatSchema, type WhatAnswer } from "#app/domain/tickets/answers";
import { fileComplaint } from "#app/domain/tickets/file-complaint.server";
import { ITEM_OUTCOMES, type ItemOutcome } from "#app/domain/tickets/item-outcomes";
import { outcomeName } from "#app/domain/tickets/items";
import { letterContent } from "#app/domain/tickets/letter-content.server";
import { rightName } from "#app/domain/tickets/letter-words";
import { VERDICTS, type FinishItem, type MoveInput, type Verdict } from "#app/domain/tickets/move-input";
import { move } from "#app/domain/tickets/move.server";
import type { Status } from "#app/domain/tickets/workflow";
import { db, transaction } from "#app/platform/db.server";
import { writtenDate } from "#emails/words/date";
import { writeLetter } from "#jobs/write-letter";

useDatabase();

const NOW = new Date("2026-04-30T09:00:00Z");
const UNTIL = "2029-04-30";
/** So many go through the product at once. */
const AT_ONCE = 6;

/** A policy that offers every right there is, for what no shipped one offers, or not to everybody. */
const EVERYTHING: Profile = { ...resourceGo, id: "every-right", rights: EVERY_RIGHT };
const PROFILES = [...SHIPPED, EVERYTHING];
const CATALOGUE = catalogueOf(PROFILES);
const CASES = enoughOf(CATALOGUE);

/** Who handles a request and confirms what takes two; others do so for a complaint about it. */
type Team = { agent: StaffActor; reviewer: StaffActor };
let first: Team;
let second: Team;
const policies = new Map<string, PublishedPolicy>();

async function team(): Promise<Team> {
  return { agent: await makeStaff("agent"), reviewer: await makeStaff("reviewer") };
}

beforeAll(async () => {
  [first, second] = [await team(), await team()];
  for (const profile of PROFILES) policies.set(profile.id, await transaction((tx) => publishPolicy(tx, profile, "tests", new Date("2026-01-01T00:00:00Z"))));
});

/** What a person answers to “what exactly” under a policy: valid by the form they would fill in. */
function whatOf(right: Right, profile: Profile): WhatAnswer {
  const own = {
    copy: { format: profile.copyFormats[0] },
    delete: { ground: profile.deletionGrounds[0]?.id },
    withdraw: { consents: profile.consents.map(({ id }) => id) },
    cancel: { accepted: profile.consequences.map(({ id }) => id) },
  }[right as string];
  return whatSchema(right, profile).parse({ ...WHAT[right], ...own });
}

async function fileFor(profile: Profile, kind: RequesterKind, right: AskedRight): Promise<string> {
  const requester = kind === "subject" ? { kind } : FOR_OTHERS[kind];
  return fileTicket(policies.get(profile.id)!, right, NOW, { requester, what: whatOf(right, profile) });
}

async function rowOf(ticketId: string) {
  return db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
}

async function takeUp(ticketId: string, { agent }: Team): Promise<void> {
  if ((await act(ticketId, "take", agent, NOW)) === "verifying") await act(ticketId, "verify", agent, NOW);
}

/** Decides as one person where the product lets one decide, else with a second. Out: how many it took. */
async function decideBy<A extends "refuse" | "finish">(ticketId: string, action: A, input: MoveInput[A], { agent, reviewer }: Team): Promise<"one" | "two"> {
  const alone = await move({ ticketId, action, actor: agent, input, now: NOW, seen: null });
  if (alone.ok) return "one";
  expect(alone.refusal).toBe("second-person-needed");
  const [propose, confirm] = action === "refuse" ? (["propose-refusal", "confirm-refusal"] as const) : (["propose-finish", "confirm-finish"] as const);
  await act(ticketId, propose, agent, NOW, input as never);
  await act(ticketId, confirm, reviewer, NOW);
  return "two";
}

function refusal(ground: string): MoveInput["refuse"] {
  return { grounds: [{ id: ground, explanation: "EXPLAINED-7781" }] };
}

/** An item with this outcome, restricted by the first duty the policy names, or by a backup. */
function itemAs(outcome: ItemOutcome, profile: Profile, ground: string | null = null): FinishItem {
  const note = outcome === "refused" ? "EXPLAINED-7781" : "";
  const until = outcome === "restricted" ? { until: UNTIL, dutyId: profile.retentionDuties[0] ?? null } : {};
  return itemOf({ what: `ASKED-${outcome}`, outcome, note, groundId: ground, ...until });
}

function itemsOf(ending: Ending, profile: Profile): FinishItem[] {
  if (ending.kind === "finished") return [itemAs(ending.outcome, profile)];
  return ending.kind === "partly" ? [itemAs(ending.outcome, profile), itemAs("refused", profile, ending.ground)] : [];
}

async function answerWith(ticketId: string, items: FinishItem[], team: Team): Promise<"one" | "two"> {
  if ((await act(ticketId, "approve", team.agent, NOW)) === "cooling") await act(ticketId, "cooled", SYSTEM, (await rowOf(ticketId)).coolingUntil!);
  await gather(ticketId, team.agent.id, NOW);
  if ((await rowOf(ticketId)).right === "cancel") await proveGone(ticketId, team.agent, NOW);
  return decideBy(ticketId, "finish", { items, where: "SEARCHED-7781", done: "", ...(items.some(({ outcome }) => outcome === "granted") ? particularsFor((await rowOf(ticketId)).right as Right) : {}) }, team);
}

/** What a case came to: the status, who decided where anybody did, and the one letter that tells it. */
type Told = { status: Status; by?: "one" | "two"; letter: string };

/** Takes a request to its ending by the product's own verbs. */
async function end(ticketId: string, { profile, ending }: Case, team: Team): Promise<Told> {
  if (ending.kind === "withdrawn") return { status: await act(ticketId, "withdraw", REQUESTER, NOW), letter: "withdrawn" };
  await takeUp(ticketId, team);
  switch (ending.kind) {
    case "refused":
      return { by: await decideBy(ticketId, "refuse", refusal(ending.ground), team), status: "refused", letter: "refused" };
    case "finished":
    case "partly":
      return { by: await answerWith(ticketId, itemsOf(ending, profile), team), status: "finished", letter: "finished" };
    case "judged":
      return { status: await act(ticketId, "judge", team.agent, NOW, { verdict: ending.verdict, reasons: "EXPLAINED-7781" }), letter: "complaint-decided" };
    case "blocked":
      return { status: await act(ticketId, "block", team.agent, NOW, { blockers: [ending.blocker], note: "" }), letter: "blocked" };
    case "extended":
      return { status: await act(ticketId, "extend", team.agent, NOW, { reason: "EXPLAINED-7781" }), letter: "extended" };
  }
}

/** A complaint about a refusal, made by whoever had asked. */
async function complain({ profile, requester }: Case): Promise<string> {
  const [right] = askedBy(requester, profile);
  if (!right) throw new Error(`${requester} may ask ${profile.id} for nothing`);
  const parentId = await fileFor(profile, requester, right);
  await takeUp(parentId, first);
  await decideBy(parentId, "refuse", refusal(profile.rights[right]!.refusalGrounds[0]!), first);
  return (await expectOk(fileComplaint(parentId, whatOf("complaint", profile) as Extract<WhatAnswer, { right: "complaint" }>, NOW))).ticketId;
}

/** The verdicts and the withdrawal as the letters put them. */
const VERDICT: Record<Verdict, Record<Locale, string>> = {
  confirmed: { "zh-CN": "维持原答复", en: "Our answer stands" },
  changed: { "zh-CN": "改变原答复", en: "Our answer changes" },
  withdrawn: { "zh-CN": "撤销原答复", en: "Our answer is taken back" },
};
/** Whose data it is about, as the letters put it to somebody who asks for another. */
const WHOSE: Record<RequesterKind, Record<Locale, string>> = {
  subject: { "zh-CN": "", en: "" },
  guardian: { "zh-CN": "欧**（您监护的孩子）", en: "欧** (the child in your care)" },
  agent: { "zh-CN": "欧**（委托您的人）", en: "欧** (the person you act for)" },
  relative: { "zh-CN": "欧**（您已故的亲属）", en: "欧** (your relative who died)" },
};
/** What is somebody else's and must not be called the reader's. */
const READERS = /your(personal)?(data|account)|mydata|您的(账号|信息|个人信息)/i;
const WITHDRAWN: Record<Locale, string> = { "zh-CN": "我们不再办理", en: "we have stopped work" };

function itemWords({ what, outcome, note, groundId, until }: FinishItem, { profile, right }: Case, locale: Locale): string[] {
  return [what, outcomeName(right, outcome)[locale], note, groundId ? knownGround(profile, groundId).name[locale] : "", until ? writtenDate(until, locale) : ""];
}

/** What a letter must say of what happened. */
async function happened(ticketId: string, each: Case, locale: Locale): Promise<string[]> {
  const { profile, ending } = each;
  switch (ending.kind) {
    case "finished":
    case "partly":
      return [...itemsOf(ending, profile).flatMap((item) => itemWords(item, each, locale)), "SEARCHED-7781"];
    case "refused":
      return [knownGround(profile, ending.ground).name[locale], "EXPLAINED-7781"];
    case "judged":
      return [VERDICT[ending.verdict][locale], "EXPLAINED-7781"];
    case "blocked": {
      const blocker = profile.cancellation.blockers.find(({ id }) => id === ending.blocker)!;
      return [blocker.text[locale], blocker.remedy[locale]];
    }
    case "extended":
      return [writtenDate((await rowOf(ticketId)).dueOn, locale), "EXPLAINED-7781"];
    case "withdrawn":
      return [WITHDRAWN[locale]];
  }
}

/** The right a letter names: of a verdict, the one that was complained about. */
async function namedRight(ticketId: string, { ending, right }: Case): Promise<Right> {
  if (ending.kind !== "judged") return right;
  const { parentId } = await rowOf(ticketId);
  return (await rowOf(parentId!)).right as Right;
}

/** Words without the line breaks and quotation marks a mail adds. */
function flat(text: string): string {
  return text.replace(/^> ?/gm, "").replace(/\s+/g, "").toLowerCase();
}

const written: Record<Locale, number> = { "zh-CN": 0, en: 0 };

async function readLetter(ticketId: string, each: Case, { letter }: Told): Promise<void> {
  const row = await db().letter.findFirstOrThrow({ where: { ticketId, kind: letter } });
  const { visit } = await rowOf(ticketId);
  const named = await namedRight(ticketId, each);
  for (const locale of LOCALES) {
    const content = await transaction((tx) => letterContent(tx, { ...row, locale }, each.profile, NOW));
    expect(content?.kind).toBe(letter);
    const { subject, text } = await writeLetter(content!, "https://rights.example");
    expect(subject).toContain(visit);
    const forAnother = each.requester !== "subject";
    for (const said of [rightName(named, forAnother, locale), ...(forAnother ? [WHOSE[each.requester][locale]] : []), ...(await happened(ticketId, each, locale))]) expect(flat(text)).toContain(flat(said));
    if (forAnother) expect(flat(text)).not.toMatch(READERS);
    written[locale] += 1;
  }
}

/** One case from filing to its letters. Throws with the case's name where anything is not as it must be. */
async function walk(each: Case): Promise<void> {
  const { profile, requester, right, ending } = each;
  try {
    const ticketId = right === "complaint" ? await complain(each) : await fileFor(profile, requester, right);
    const told = await end(ticketId, each, right === "complaint" ? second : first);
    expect(await rowOf(ticketId)).toMatchObject({ right, requesterKind: requester });
    if (ending.kind !== "extended") expect((await rowOf(ticketId)).status).toBe(told.status);
    if ("by" in ending) expect(told.by).toBe(ending.by);
    if (ending.kind === "partly" || ending.kind === "refused") expect((await rowOf(ticketId)).outcome).toBe(ending.kind);
    await readLetter(ticketId, each, told);
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
      profile.requesters.flatMap(({ kind }) => [...askedBy(kind, profile), ...(profile.rights.complaint ? (["complaint"] as const) : [])].map((right) => `${profile.id}: ${kind}, ${right}`)),
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
    const others = ["blocked", "extended", "withdrawn", ...["partly", "refused"].flatMap((kind) => [`${kind}, by one`, `${kind}, by two`]), ...VERDICTS.map((verdict) => `judged, ${verdict}`)];
    expect(others.filter((name) => !CASES.some(({ ending }) => endingName(ending) === name))).toEqual([]);
  });

  test("knows no refusal about a minor, and none of a deletion, that one person makes", () => {
    const byOne = CATALOGUE.filter(({ ending }) => "by" in ending && ending.by === "one");
    expect(byOne.length).toBeGreaterThan(0);
    expect(byOne.filter(({ requester, right }) => requester === "guardian" || right === "delete").map(caseName)).toEqual([]);
  });

  test("is shown whole by the cases that are walked", () => {
    expect(new Set(CASES.flatMap(shownBy))).toEqual(new Set(CATALOGUE.flatMap(shownBy)));
    const subjects = PROFILES.flatMap((profile) => offeredRights(profile).map((right) => `${profile.id}: ${right}`));
    expect(subjects.filter((each) => !CASES.some(({ profile, right, requester }) => requester === "subject" && each === `${profile.id}: ${right}`))).toEqual([]);
  });
});

describe("every right × requester × outcome is reached, and answered by a letter in both languages:", () => {
  test.each(RIGHTS)("%s", async (right) => {
    const cases = CASES.filter((each) => each.right === right);
    expect(cases.length).toBeGreaterThan(0);
    const before = { ...written };
    await walkAll(cases);
    for (const locale of LOCALES) expect(written[locale] - before[locale]).toBe(cases.length);
  }, 180_000);
});
