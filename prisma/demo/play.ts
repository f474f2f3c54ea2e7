import { findCodeToSend } from "#app/domain/identity/send-code.server";
import type { Role } from "#app/domain/people/permissions";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import type { Answers } from "#app/domain/tickets/filing/answers";
import { askAccess } from "#app/domain/tickets/minors/ask-access.server";
import { startDraft } from "#app/domain/tickets/filing/draft.server";
import { fileComplaint } from "#app/domain/tickets/complaints/file-complaint.server";
import { sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { move } from "#app/domain/tickets/moves/move.server";
import { confirmationsFor } from "#app/domain/tickets/filing/verification";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { MoveInput } from "#app/domain/tickets/workflow/move-input";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import type { Actor } from "#app/domain/tickets/workflow/workflow";
import { db } from "#app/platform/database/db.server";
import type { Profile } from "#app/domain/policies/profile/profile";
import { demoAnswers } from "./cast";
import { gather } from "./gather";
import type { Beat, Complaint, Plot, Who } from "./plots";
import { unsealTicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";

export type Players = Record<Exclude<Who, "requester">, { id: string; role: Role }>;

const DAY_MS = 86_400_000;
/** A plot that ended long ago ended within its term: no beat comes later than this after the one before. */
const LONGEST_PAUSE_MS = 4 * DAY_MS;

/** Files answers as a person would: a draft, a code, the code typed in. In: the instant of receipt. Out: the ticket's id. */
async function fileTicket(policy: PublishedPolicy, answers: Answers, at: Date): Promise<string> {
  const { draft } = await startDraft(policy, answers, at);
  await sendFilingCode(draft, at);
  const issued = await db().oneTimeCode.findFirstOrThrow({ where: { draftId: draft.id }, select: { id: true } });
  const code = await findCodeToSend(issued.id, at);
  const filed = await submitDraft(draft, code?.code ?? "", at);
  if (!filed.ok) throw new Error(`the demo could not file: ${filed.refusal}`);
  return filed.ticketId;
}

/** The instant moved into office hours of its day (09:00 to 18:00 in Shanghai, UTC+8 all year), unless that would be later than `latest`. */
function atWork(at: Date, latest: Date): Date {
  const moved = new Date(at);
  moved.setUTCHours(1 + (at.getUTCHours() % 9));
  return moved > latest ? latest : moved;
}

/** Before a cancellation is finished, somebody looks at every system. */
async function proveGone(ticketId: string, actor: Actor, now: Date): Promise<void> {
  const systems = await db().task.findMany({
    where: { ticketId, kind: "system", settledAt: null },
    select: { id: true },
  });
  for (const { id } of systems)
    await settleTask({
      taskId: id,
      actor,
      input: { result: "gone", note: "用原账号登录，提示账号不存在；后台也查不到。", until: null },
      now,
    });
}

/** Where somebody asks for another person, what must be confirmed of that is confirmed too. */
async function bothVerified(
  ticketId: string,
  input: MoveInput["verify"],
  profile: Profile,
  now: Date,
): Promise<MoveInput["verify"]> {
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
  const about = { requester: unsealTicketAnswers(ticket).requester, ageBand: ticket.ageBand };
  const confirmed = [...confirmationsFor(about, civilDateIn(now, profile.zone))];
  if (confirmed.length === 0) return input;
  return {
    ...input,
    subjectMethod: about.requester.kind === "subject" ? null : "document",
    confirmed,
    behalf: "材料齐全，姓名和日期与系统记录一致。",
  };
}

async function playBeat(ticketId: string, beat: Beat, players: Players, profile: Profile, now: Date): Promise<void> {
  const actor: Actor = beat.by === "requester" ? { kind: "requester" } : { kind: "staff", ...players[beat.by] };
  if (beat.action === "finish" && actor.kind === "staff") await proveGone(ticketId, actor, now);
  if (beat.action === "finish" && beat.by !== "requester") await gather(ticketId, players[beat.by].id, profile, now);
  const input = beat.action === "verify" ? await bothVerified(ticketId, beat.input, profile, now) : beat.input;
  const moved = await move({ ticketId, action: beat.action, actor, input, now, seen: null });
  if (!moved.ok) throw new Error(`the demo could not ${beat.action}: ${moved.refusal}`);
}

async function askToSee(ticketId: string, actor: Players["agent"], reason: string, now: Date): Promise<void> {
  const asked = await askAccess({ ticketId, actor, reason, now });
  if (!asked.ok) throw new Error(`the demo could not ask for access: ${asked.refusal}`);
}

type Stage = { players: Players; policy: PublishedPolicy; now: Date };

/** Plays beats at their distance from each other, in office hours. Out: the instant of the last, or `since` where there is none. */
async function playBeats(
  ticketId: string,
  beats: readonly Beat[],
  since: Date,
  pause: number,
  { players, policy, now }: Stage,
): Promise<Date> {
  let last = since;
  for (const [step, beat] of beats.entries()) {
    const planned = atWork(new Date(since.getTime() + pause * (step + 1)), now);
    last = planned > last ? planned : new Date(last.getTime() + 60_000);
    await playBeat(ticketId, beat, players, policy.profile, last);
  }
  return last;
}

/** Complains of the answer two days after it; the agent who did not give it takes that on. */
async function complain(parentId: string, { answer, beats }: Complaint, answeredAt: Date, stage: Stage): Promise<void> {
  const at = atWork(new Date(answeredAt.getTime() + 2 * DAY_MS), stage.now);
  const filed = await fileComplaint(parentId, answer, at);
  if (!filed.ok) throw new Error(`the demo could not complain: ${filed.refusal}`);
  const { agent, colleague, ...others } = stage.players;
  await playBeats(filed.ticketId, beats, at, DAY_MS, {
    ...stage,
    players: { ...others, agent: colleague, colleague: agent },
  });
}

/** Plays one plot through the product's own operations, at the times it says. */
export async function play(
  plot: Plot,
  index: number,
  policy: PublishedPolicy,
  players: Players,
  now: Date,
): Promise<void> {
  const filedAt = new Date(now.getTime() - plot.daysAgo * DAY_MS - (index * 37 + 20) * 60_000);
  const ticketId = await fileTicket(policy, demoAnswers(plot.what), filedAt);
  const pause = Math.min(LONGEST_PAUSE_MS, (now.getTime() - filedAt.getTime()) / (plot.beats.length + 1));
  const own = index % 3 === 2 ? { ...players, agent: players.colleague, colleague: players.agent } : players;
  const stage = { players: own, policy, now };
  const last = await playBeats(ticketId, plot.beats, filedAt, pause, stage);
  if (plot.asks) await askToSee(ticketId, own.agent, plot.asks, new Date(last.getTime() + 60_000));
  if (plot.complains) await complain(ticketId, plot.complains, last, stage);
}
