import type { ContactAnswer } from "#app/domain/tickets/filing/answers";
import type { PublishedPolicy } from "#app/domain/policies/versions/published.server";
import { TRANSFER_CONDITIONS } from "#app/domain/tickets/workflow/transfer-conditions";
import type { Right } from "#app/domain/policies/profile/rights";
import { asksIdentity, reaches, requiredRung } from "#app/domain/policies/profile/rungs";
import { startDraft, type Draft } from "#app/domain/tickets/filing/draft.server";
import { codeHolder, sendFilingCode } from "#app/domain/tickets/filing/file-code.server";
import { profileSchema } from "#app/domain/policies/profile/profile";
import { findingCategories, isAnsweredWithPackage } from "#app/domain/tickets/evidence/finding-categories";
import { writeLines, type FoundLine } from "#app/domain/files/finding";
import { answerRowsOf } from "#app/domain/tickets/evidence/answer-rows.server";
import { confirmRedacted, type FindingAsked } from "#app/domain/tickets/evidence/findings.server";
import { saveAnswer } from "#app/domain/tickets/evidence/save-answer.server";
import type { FinishItem, MoveInput } from "#app/domain/tickets/workflow/move-input";
import { move } from "#app/domain/tickets/moves/move.server";
import { confirmationsFor } from "#app/domain/tickets/filing/verification";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { hasParticulars, type ParticularRight, type Particulars } from "#app/domain/tickets/workflow/particulars";
import { settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import type { Pause } from "#app/domain/tickets/workflow/codes";
import { pausesOffered } from "#app/domain/tickets/workflow/pause-reason";
import { submitDraft } from "#app/domain/tickets/filing/submit.server";
import type { Action, Actor } from "#app/domain/tickets/workflow/workflow";
import { db } from "#app/platform/database/db.server";
import { answersFor, PERSON, type Told } from "./answers";
import { codeFor } from "./code";
import { REQUESTER } from "./facts";
import type { StaffActor } from "./staff";
import type { Status } from "#app/domain/tickets/ticket/statuses";
import { comparables } from "#app/domain/tickets/filing/disputed";
import { unsealContact, unsealTicketAnswers } from "#app/domain/tickets/filing/seal-answers.server";

let others = 0;

/** The person of the stories under an address nobody else has: what one person asks twice is one ticket. */
export function somebodyElse(): ContactAnswer {
  others += 1;
  const [local, host] = PERSON.email.split("@");
  return { name: PERSON.name, email: `${local}.${others}@${host}`, letterLocale: "zh-CN" };
}

/** A draft with every question answered and its code sent, of somebody new unless told of whom. Out: the draft, the code and where it was sent. */
export async function readyDraft(
  policy: PublishedPolicy,
  asked: Right | readonly Right[],
  now: Date,
  told: Told = {},
): Promise<{ draft: Draft; code: string; email: string }> {
  const answers = answersFor(asked, { contact: somebodyElse(), ...told });
  const { email } = answers.contact;
  const { draft } = await startDraft(policy, answers, now);
  await expectOk(sendFilingCode(draft, now));
  return { draft, code: await codeFor(codeHolder(draft.id, email), now), email };
}

/** Files a ticket by the product's own verbs. Out: its id; of several rights, the first one's. */
export async function fileTicket(
  policy: PublishedPolicy,
  asked: Right | readonly Right[],
  now: Date,
  told: Told = {},
): Promise<string> {
  const { draft, code } = await readyDraft(policy, asked, now, told);
  return (await expectOk(submitDraft(draft, code, now))).ticketId;
}

/** One thing that was asked for, and granted unless told otherwise. */
export function itemOf(told: Partial<FinishItem> = {}): FinishItem {
  return {
    what: "司机资料",
    category: null,
    outcome: "granted",
    note: "",
    groundId: null,
    dutyId: null,
    eventOn: null,
    until: null,
    ...told,
  };
}

/** Input that is good for each action. */
export const INPUT: MoveInput = {
  take: {},
  cooled: {},
  "confirm-refusal": {},
  "confirm-finish": {},
  "confirm-fee": {},
  withdraw: {},
  verify: {
    method: "code-and-facts",
    detail: "订单号和手机号与记录一致",
    subjectMethod: null,
    authority: null,
    confirmed: [],
    behalf: "",
    compared: [],
  },
  ask: { question: "您说的是哪一张提单？" },
  "ask-evidence": { items: [0], others: "", days: 10 },
  answer: { answer: "编号 7781 的那张" },
  "note-answer": {
    heardAt: new Date(0),
    channel: "phone",
    by: "申请人本人",
    answer: "编号 7781 的那张",
  },
  "take-back": {},
  approve: { note: "", conditions: [...TRANSFER_CONDITIONS] },
  refuse: { grounds: [{ id: "nothing-found", explanation: "按您给的线索查了三个系统，都没有记录。" }] },
  "propose-refusal": { grounds: [{ id: "statutory-duty", explanation: "交易记录依法保存三年。" }] },
  "propose-fee": { amount: "人民币 20 元", reason: "一年内第四次查阅同样的内容，导出和核对需要两小时人工。" },
  "send-back": { reason: "请写明保存到哪一天。" },
  finish: {
    items: [itemOf({ what: "提单上的司机资料", note: "已按申请办理，并核对过" })],
    done: "合作方也已同步",
    where: "运单系统、短信平台",
  },
  "propose-finish": {
    items: [
      itemOf({ what: "提单上的司机资料", note: "已按申请办理" }),
      itemOf({
        what: "交易记录里的司机资料",
        outcome: "refused",
        groundId: "statutory-duty",
        note: "交易记录依法保存三年。",
      }),
    ],
    done: "",
    where: "运单系统、短信平台",
  },
  reopen: { reason: "漏查了一个系统。" },
  block: { blockers: ["unsettled-balance"], note: "结算中心还有 7781 元" },
  clear: { answer: "7781 元已经提到银行卡" },
  judge: { verdict: "changed", reasons: "提单已经结清，司机的信息应当删除。" },
  "finish-with": { decisionId: "00000000-0000-4000-8000-000000000000" },
  "refuse-with": { decisionId: "00000000-0000-4000-8000-000000000000" },
  reinstate: { complaintId: "00000000-0000-4000-8000-000000000000", verdict: "changed" },
  extend: { reason: "要向三家承运方核对，来不及在原定日期前办完。" },
  "put-aside": { reason: "内容是广告，不是申请。" },
  "propose-aside": { reason: "内容是广告，不是申请。" },
  "confirm-aside": {},
  "clear-aside": { note: "" },
  "tell-aside": { reason: "没有写明要查阅哪些信息。" },
  "bring-back": { reason: "看错了，是真的申请。" },
};

/** What the answers of some rights must say beside their items. */
export const PARTICULARS: { [R in ParticularRight]: Extract<Particulars, { right: R }> } = {
  restrict: {
    right: "restrict",
    measure: "limited",
    processing: "不再向物流公司提供电话",
    since: "2026-05-06",
    until: "2026-11-06",
  },
  object: { right: "object", processing: "不再作信用分析", since: "2026-05-06" },
  "opt-out": { right: "opt-out", processing: "不再向广告网络提供", since: "2026-05-06" },
  limit: { right: "limit", processing: "不再用精确位置推荐", since: "2026-05-06" },
  personalisation: { right: "personalisation", places: "首页推荐和短信", still: "仍有广告，但不再按浏览记录挑选" },
  rules: { right: "rules", explanation: "订单信息保存三年，之后删除。", language: "zh-CN" },
  automated: {
    right: "automated",
    logic: "程序按付款记录打分",
    factors: "逾期次数、成交额",
    review: "changed",
    decided: "由信用经理复核，额度恢复",
  },
};

/** What the answer to a right must say beside its items, as a finish has it; nothing for most. */
export function particularsFor(right: Right): Pick<MoveInput["finish"], "particulars"> {
  return hasParticulars(right) ? { particulars: PARTICULARS[right] } : {};
}

/** A finish that is good for the ticket's right: a deletion is deleted, and a cancelled account was seen gone before. */
async function finishOf(ticketId: string, actor: Actor, now: Date): Promise<MoveInput["finish"]> {
  const { right } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { right: true } });
  if (right === "cancel") await proveGone(ticketId, actor, now);
  return right === "delete"
    ? { ...INPUT.finish, items: [itemOf({ outcome: "deleted", note: "已删除，并核对过" })] }
    : { ...INPUT.finish, ...particularsFor(right as Right) };
}

/** A verification that is good for who asks: of somebody who asks for another person, both. */
async function verifyOf(ticketId: string, now: Date): Promise<MoveInput["verify"]> {
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: ticketId }, include: { policyVersion: true } });
  const about = { requester: unsealTicketAnswers(ticket).requester, ageBand: ticket.ageBand };
  const profile = profileSchema.parse(ticket.policyVersion.profile);
  const confirmed = [...confirmationsFor(about, civilDateIn(now, profile.zone))];
  const enough = reaches(INPUT.verify.method, requiredRung(profile, ticket.right as Right));
  const told = { ...unsealTicketAnswers(ticket), contact: unsealContact(ticket) };
  const compared = (comparables(profile, told) ?? []).filter(({ disputed }) => !disputed).map(({ id }) => id);
  const verify = { ...INPUT.verify, compared, method: enough ? INPUT.verify.method : ("document" as const) };
  if (confirmed.length === 0) return verify;
  const subjectMethod = about.requester.kind === "subject" ? null : ("document" as const);
  return { ...verify, subjectMethod, confirmed, behalf: "材料齐全，与记录一致" };
}

/** An action's input that is good for the ticket as it is. */
async function inputFor(ticketId: string, action: Action, actor: Actor, now: Date): Promise<MoveInput[Action]> {
  if (action === "finish") return finishOf(ticketId, actor, now);
  if (action === "note-answer") return { ...INPUT["note-answer"], heardAt: now };
  return action === "verify" ? verifyOf(ticketId, now) : INPUT[action];
}

/** What an act says of the clock where the ticket's law wants to know: that it stands still until what is meant is clear. */
async function clarifying(ticketId: string, action: Action): Promise<{ pause?: Pause }> {
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: ticketId }, include: { policyVersion: true } });
  const profile = profileSchema.parse(ticket.policyVersion.profile);
  const scope = { right: ticket.right as Right, profile, identitySure: false };
  return pausesOffered(action, scope) ? { pause: "clarification" } : {};
}

/** Does one action and throws unless it is allowed. */
export async function act<A extends Action>(
  ticketId: string,
  action: A,
  actor: Actor,
  now: Date,
  told?: MoveInput[A],
): Promise<Status> {
  const given = told ?? ((await inputFor(ticketId, action, actor, now)) as MoveInput[A]);
  const input = { ...(await clarifying(ticketId, action)), ...given };
  if ((action === "finish" || action === "propose-finish") && actor.kind === "staff")
    await gather(ticketId, actor.id, now);
  return (await expectOk(move({ ticketId, action, actor, input, now, seen: null }))).to;
}

/** Says of every system of a cancellation that the account is gone from it. */
export async function proveGone(ticketId: string, agent: Actor, now: Date): Promise<void> {
  const systems = await db().task.findMany({ where: { ticketId, kind: "system", settledAt: null } });
  for (const { id } of systems)
    await expectOk(
      settleTask({
        taskId: id,
        actor: agent,
        input: { result: "gone", note: "用原账号登录，提示不存在", until: null },
        now,
      }),
    );
}

/** Writes down what was found in one category, as the grid does with all of them. */
export async function writeFinding(
  { category: key, ...asked }: FindingAsked,
  found: { nothing: boolean; lines: FoundLine[] },
): ReturnType<typeof saveAnswer> {
  const version = (await answerRowsOf(asked.ticketId)).find((row) => row.key === key)?.version ?? 0;
  const fields = { state: found.nothing ? "nothing" : "found", lines: writeLines(found.lines) };
  return saveAnswer(asked, [{ key, mark: `${version}.${"0".repeat(16)}`, fields, found }]);
}

/** Writes down something found, where the right is answered with that and nothing was yet, and confirms it. */
export async function gather(ticketId: string, staffId: string, now: Date): Promise<void> {
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id: ticketId }, include: { policyVersion: true } });
  if (!isAnsweredWithPackage(ticket.right as Right) || ticket.redactedAt) return;
  const [category] = findingCategories(profileSchema.parse(ticket.policyVersion.profile), ticket.right as Right);
  await writeFinding(
    { ticketId, category: category!.id, staffId, now },
    { nothing: false, lines: [{ field: "手机号", value: PERSON.phone }] },
  );
  await confirmRedacted({ ticketId, staffId, now });
}

const WAY: Record<Status, Action[]> = {
  received: [],
  verifying: ["take"],
  handling: ["take", "verify"],
  awaiting: ["take", "verify", "ask"],
  reviewing: ["take", "verify", "propose-refusal"],
  cooling: ["take", "verify", "approve"],
  approved: ["take", "verify", "approve"],
  finished: ["take", "verify", "approve", "finish"],
  refused: ["take", "verify", "refuse"],
  withdrawn: ["withdraw"],
  blocked: ["take", "verify", "block"],
  aside: ["put-aside"],
};

/** The right a ticket must be about to come to a status at all. */
const ONLY_FOR: Partial<Record<Status, Right>> = { reviewing: "delete", blocked: "cancel", cooling: "cancel" };

/** A ticket brought to a status by one agent, all at one instant. */
export async function ticketAt(
  status: Status,
  policy: PublishedPolicy,
  agent: StaffActor,
  now: Date,
  right: Right = "access",
): Promise<string> {
  const id = await fileTicket(policy, ONLY_FOR[status] ?? right, now);
  // What nobody has to prove is at work as soon as it is taken.
  const way = asksIdentity(policy.profile, right) ? WAY[status] : WAY[status].filter((action) => action !== "verify");
  for (const action of way) await act(id, action, action === "withdraw" ? REQUESTER : agent, now);
  return id;
}

/** The outcome of a verb that must not have been refused. */
export async function expectOk<T extends { ok: boolean }>(outcome: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled)}`);
  return settled as Extract<T, { ok: true }>;
}

/** A ticket's row, its journal, letters and outbox rows, in order. */
export async function everythingOf(ticketId: string) {
  const [ticket, journal, letters] = await Promise.all([
    db().ticket.findUniqueOrThrow({ where: { id: ticketId } }),
    db().journalEntry.findMany({ where: { ticketId }, orderBy: { seq: "asc" } }),
    db().letter.findMany({ where: { ticketId }, orderBy: { createdAt: "asc" } }),
  ]);
  const ids = letters.map(({ id }) => id);
  const outbox = (await db().outbox.findMany({ orderBy: { id: "asc" } })).filter(({ payload }) =>
    ids.includes((payload as { letterId?: string }).letterId ?? ""),
  );
  return { ticket, journal, letters, outbox };
}
