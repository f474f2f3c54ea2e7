import type { Profile } from "#app/domain/policies/profile/profile";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { AskedRight, Right } from "#app/domain/policies/profile/rights";
import { whatSchema, type ContactAnswer, type WhatAnswer } from "#app/domain/tickets/filing/answers";
import { listFor } from "#app/domain/tickets/evidence/evidence-asked";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import type { FinishItem, MoveInput } from "#app/domain/tickets/workflow/move-input";
import { move } from "#app/domain/tickets/moves/move.server";
import { db } from "#app/platform/database/db.server";
import { FOR_OTHERS, WHAT } from "./answers";
import { askedBy, type Case, type Ending, groundsOfKnown } from "./endings";
import { REQUESTER, SYSTEM } from "./facts";
import type { StaffActor } from "./staff";
import { act, expectOk, fileTicket, gather, itemOf, particularsFor, proveGone, somebodyElse } from "./ticket";
import type { Status } from "#app/domain/tickets/ticket/statuses";
import type { ItemOutcome } from "#app/domain/tickets/workflow/codes";

/** When everything of a walk happens. */
export const NOW = new Date("2026-04-30T09:00:00Z");
const UNTIL = "2029-04-30";
/** A day on which the event of any duty may have happened: not so long ago that the shortest of them is over. */
const EVENT_ON = "2026-03-31";

/** What staff write in a walk, found again in its letters. */
export const SAID = {
  explained: "EXPLAINED-7781",
  searched: "SEARCHED-7781",
  asked: "QUESTION-7781",
  evidence: "EVIDENCE-7781",
  amount: "AMOUNT-7781",
};

/** Who handles a request, confirms what takes two, and opens it again; others do so for a complaint about it. */
export type Team = { agent: StaffActor; reviewer: StaffActor; manager: StaffActor };
type Published = ReadonlyMap<string, PublishedPolicy>;

/** What a case came to: the status, who decided where anybody did, the one letter that tells it, and what follows once that was read. */
export type Told = { status: Status; by?: "one" | "two"; letter: string; afterwards?: () => Promise<void> };

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

export async function rowOf(ticketId: string) {
  return db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
}

async function fileFor(
  policies: Published,
  profile: Profile,
  kind: RequesterKind,
  right: AskedRight,
  contact?: ContactAnswer,
): Promise<string> {
  const requester = kind === "subject" ? { kind } : FOR_OTHERS[kind];
  return fileTicket(policies.get(profile.id)!, right, NOW, {
    requester,
    what: whatOf(right, profile),
    ...(contact ? { contact } : {}),
  });
}

/** The last of so many requests of one person for the same that the policy's fee rule speaks of it. */
async function fileAgain(
  policies: Published,
  profile: Profile,
  kind: RequesterKind,
  right: AskedRight,
): Promise<string> {
  const contact = somebodyElse();
  for (let time = 0; time < profile.feeRule!.freeRequests; time++)
    await act(await fileFor(policies, profile, kind, right, contact), "withdraw", REQUESTER, NOW);
  return fileFor(policies, profile, kind, right, contact);
}

async function takeUp(ticketId: string, { agent }: Team): Promise<void> {
  if ((await act(ticketId, "take", agent, NOW)) === "verifying") await act(ticketId, "verify", agent, NOW);
}

/** Decides as one person where the product lets one decide, else with a second. Out: how many it took. */
async function decideBy<A extends "refuse" | "finish">(
  ticketId: string,
  action: A,
  input: MoveInput[A],
  { agent, reviewer }: Team,
): Promise<"one" | "two"> {
  const alone = await move({ ticketId, action, actor: agent, input, now: NOW, seen: null });
  if (alone.ok) return "one";
  if (alone.refusal !== "second-person-needed") throw new Error(`refused: ${alone.refusal}`);
  const [propose, confirm] =
    action === "refuse"
      ? (["propose-refusal", "confirm-refusal"] as const)
      : (["propose-finish", "confirm-finish"] as const);
  await act(ticketId, propose, agent, NOW, input as never);
  await act(ticketId, confirm, reviewer, NOW);
  return "two";
}

function refusal(ground: string): MoveInput["refuse"] {
  return { grounds: [{ id: ground, explanation: SAID.explained }] };
}

/** An item with this outcome, restricted by the first duty the policy names since its event, or by a backup. */
function itemAs(outcome: ItemOutcome, profile: Profile, ground: string | null = null): FinishItem {
  const note = outcome === "refused" ? SAID.explained : "";
  const [dutyId] = profile.retentionDuties;
  const kept = outcome !== "restricted" ? {} : dutyId ? { dutyId, eventOn: EVENT_ON } : { until: UNTIL };
  return itemOf({ what: `ASKED-${outcome}`, outcome, note, groundId: ground, ...kept });
}

/** The items an ending is answered with; none where it is not an answer. */
export function itemsOf(ending: Ending, profile: Profile): FinishItem[] {
  if (ending.kind === "finished") return [itemAs(ending.outcome, profile)];
  if (ending.kind === "cleared") return [itemAs("granted", profile)];
  return ending.kind === "partly" ? [itemAs(ending.outcome, profile), itemAs("refused", profile, ending.ground)] : [];
}

async function answerWith(ticketId: string, items: FinishItem[], team: Team): Promise<"one" | "two"> {
  if ((await act(ticketId, "approve", team.agent, NOW)) === "cooling")
    await act(ticketId, "cooled", SYSTEM, (await rowOf(ticketId)).coolingUntil!);
  await gather(ticketId, team.agent.id, NOW);
  const right = (await rowOf(ticketId)).right as Right;
  if (right === "cancel") await proveGone(ticketId, team.agent, NOW);
  const particulars = items.some(({ outcome }) => outcome === "granted") ? particularsFor(right) : {};
  return decideBy(ticketId, "finish", { items, where: SAID.searched, done: "", ...particulars }, team);
}

/** The person answers, and the request is where it was before it was asked. */
async function goesOn(ticketId: string, action: "answer" | "clear" = "answer"): Promise<void> {
  const status = await act(ticketId, action, REQUESTER, NOW);
  if (status !== "handling") throw new Error(`after ${action} it was ${status}`);
}

/** What happens on the way, by the verbs that do it. */
async function turn(ticketId: string, { profile, right, ending }: Case, team: Team): Promise<Told | null> {
  const { agent, reviewer, manager } = team;
  switch (ending.kind) {
    case "asked":
      return {
        status: await act(ticketId, "ask", agent, NOW, { question: SAID.asked }),
        letter: "question",
        afterwards: () => goesOn(ticketId),
      };
    case "evidence": {
      const items = listFor(await rowOf(ticketId).then((row) => ({ ...row, right })), profile).map((_, at) => at);
      return {
        status: await act(ticketId, "ask-evidence", agent, NOW, { items, others: SAID.evidence, days: 10 }),
        letter: "evidence",
        afterwards: () => goesOn(ticketId),
      };
    }
    case "fee":
      await act(ticketId, "propose-fee", agent, NOW, { amount: SAID.amount, reason: SAID.explained });
      return {
        status: await act(ticketId, "confirm-fee", reviewer, NOW),
        letter: "fee",
        afterwards: () => goesOn(ticketId),
      };
    case "reopened":
      await decideBy(ticketId, "refuse", refusal(profile.rights[right]!.refusalGrounds[0]!), team);
      return { status: await act(ticketId, "reopen", manager, NOW), letter: "reopened" };
    case "cleared":
      await act(ticketId, "block", agent, NOW, { blockers: [ending.blocker], note: "" });
      await goesOn(ticketId, "clear");
      return { by: await answerWith(ticketId, itemsOf(ending, profile), team), status: "finished", letter: "finished" };
    case "cooling": {
      const status = await act(ticketId, "approve", agent, NOW);
      const cooled = async () => void (await act(ticketId, "cooled", SYSTEM, (await rowOf(ticketId)).coolingUntil!));
      return { status, letter: "approved", afterwards: cooled };
    }
    default:
      return null;
  }
}

/** Put aside, a request says nothing to its requester; brought back, it is worked like any other. */
async function broughtBack(ticketId: string, { agent }: Team): Promise<Told> {
  await act(ticketId, "put-aside", agent, NOW);
  const status = await act(ticketId, "bring-back", agent, NOW);
  const letters = await db().letter.findMany({ where: { ticketId }, select: { kind: true } });
  if (letters.some(({ kind }) => kind !== "receipt")) throw new Error("a letter tells of what was put aside");
  if (status !== "verifying" && status !== "handling") throw new Error(`brought back it was ${status}`);
  return { status: await act(ticketId, "withdraw", REQUESTER, NOW), letter: "withdrawn" };
}

/** Takes a request to its ending by the product's own verbs. */
export async function end(ticketId: string, each: Case, team: Team): Promise<Told> {
  const { profile, ending } = each;
  if (ending.kind === "withdrawn")
    return { status: await act(ticketId, "withdraw", REQUESTER, NOW), letter: "withdrawn" };
  if (ending.kind === "brought-back") return broughtBack(ticketId, team);
  await takeUp(ticketId, team);
  const turned = await turn(ticketId, each, team);
  if (turned) return turned;
  switch (ending.kind) {
    case "refused":
      return {
        by: await decideBy(ticketId, "refuse", refusal(ending.ground), team),
        status: "refused",
        letter: "refused",
      };
    case "judged":
      return {
        status: await act(ticketId, "judge", team.agent, NOW, { verdict: ending.verdict, reasons: SAID.explained }),
        letter: "complaint-decided",
      };
    case "blocked":
      return {
        status: await act(ticketId, "block", team.agent, NOW, { blockers: [ending.blocker], note: "" }),
        letter: "blocked",
      };
    case "extended":
      return { status: await act(ticketId, "extend", team.agent, NOW, { reason: SAID.explained }), letter: "extended" };
    default:
      return { by: await answerWith(ticketId, itemsOf(ending, profile), team), status: "finished", letter: "finished" };
  }
}

/** A complaint about a refusal, made by whoever had asked. */
async function complain(policies: Published, { profile, requester }: Case, team: Team): Promise<string> {
  const [right] = askedBy(requester, profile);
  if (!right) throw new Error(`${requester} may ask ${profile.id} for nothing`);
  const parentId = await fileFor(policies, profile, requester, right);
  await takeUp(parentId, team);
  const [ground] = groundsOfKnown(profile, right);
  if (!ground) throw new Error(`${profile.id} refuses ${right} on no ground`);
  await decideBy(parentId, "refuse", refusal(ground), team);
  return (
    await expectOk(
      fileComplaint(parentId, whatOf("complaint", profile) as Extract<WhatAnswer, { right: "complaint" }>, NOW),
    )
  ).ticketId;
}

/** Files what a case is about. In: the policies by id, the case, who handles what a complaint is about. */
export async function begin(policies: Published, each: Case, team: Team): Promise<string> {
  const { profile, requester, right, ending } = each;
  if (right === "complaint") return complain(policies, each, team);
  return ending.kind === "fee"
    ? fileAgain(policies, profile, requester, right)
    : fileFor(policies, profile, requester, right);
}
