import { unseal } from "#app/platform/seal/seal.server";
import { addWorkingDays, calendarFor } from "../../../clock/calendar/calendar";
import { addDays } from "../../../clock/dates/civil-date";
import { civilDateIn } from "../../../clock/dates/zone";
import type { ItemBody } from "../../answer/items";
import { madeBy } from "../../filing/made-by.server";
import { maskName } from "../../ticket/mask";
import { unsealBody } from "../../ticket/seal.server";
import { actOf, ANSWER_WORKING_DAYS, LINK_DAYS, tellsRecipients } from "../../workflow/task-kinds";
import type { PermissionOf } from "../../workflow/permission";
import type { ToRecipient, ToRequester, ToStaff } from "../facts/kind.server";
import type { LetterTicket } from "../facts/letter-facts";
import { sampleRight, sampleTicket, sampleWords } from "../facts/sample";
import { rightOf } from "../facts/source.server";

declare module "../../../outbox/letters" {
  interface LetterData {
    "restriction-ended": { taskId: string };
    "recipient-request": { taskId: string };
    "permission-request": { taskId: string };
    "staff-task": { taskId: string };
  }
}

type RestrictionEndedFacts = LetterTicket & {
  what: string;
  result: "deleted" | "anonymised" | "kept";
  until: string | null;
  note: string;
};

/** What had to be kept for a time has had its time, and what became of it. */
const restrictionEnded: ToRequester<"restriction-ended", RestrictionEndedFacts> = {
  to: "requester",
  name: { "zh-CN": "限制处理到期结果", en: "End of a restriction" },
  async facts({ tx, common }, { taskId }) {
    const task = await tx.task.findUniqueOrThrow({ where: { id: taskId } });
    const item = await tx.item.findUnique({ where: { id: task.key } });
    if (!task.noteSealed || !item) return null;
    const next =
      task.result === "kept"
        ? await tx.task.findFirst({
            where: { key: task.key, createdAt: task.settledAt ?? undefined },
            select: { dueOn: true },
          })
        : null;
    return {
      ...common,
      what: unsealBody<ItemBody>("item", item).what,
      result: task.result as RestrictionEndedFacts["result"],
      until: next?.dueOn ?? null,
      note: unsealBody<string>("task-note", { id: taskId, bodySealed: task.noteSealed }),
    };
  },
  sample(sample) {
    const right = sample.offered.find((each) => each === "delete" || each === "cancel");
    if (!right) return null;
    return {
      ...sampleTicket(sample, right),
      what: sampleWords("data", sample),
      result: "deleted",
      until: null,
      note: sampleWords("explanation", sample),
    };
  },
};

type RecipientRequestFacts = LetterTicket & {
  act: "delete" | "update" | "stop";
  about: string;
  answerBy: string;
  until: string;
};

/** A deletion or correction concerns what a recipient holds: nothing is said but what was written for it. Null once it was settled. */
const recipientRequest: ToRecipient<"recipient-request", RecipientRequestFacts> = {
  to: "recipient",
  name: { "zh-CN": "致接收方的通知", en: "Request to a recipient" },
  async facts({ tx, ticket, profile, common }, { taskId }) {
    const task = await tx.task.findUniqueOrThrow({ where: { id: taskId } });
    const { settledAt, aboutSealed, tokenSealed, tokenExpiresAt, dueOn } = task;
    if (settledAt || !aboutSealed || !tokenSealed || !tokenExpiresAt) return null;
    return {
      ...common,
      act: actOf(rightOf(ticket)),
      about: unsealBody<string>("task-about", { id: taskId, bodySealed: aboutSealed }),
      answerBy: dueOn,
      until: addDays(civilDateIn(tokenExpiresAt, profile.zone), -1),
      link: { page: "recipient-answer", token: unseal(tokenSealed, `task-token:${taskId}`) },
    };
  },
  async address(reader, { taskId }, { recipients }) {
    const task = await reader.task.findUniqueOrThrow({ where: { id: taskId }, select: { key: true } });
    return recipients.find(({ id }) => id === task.key)?.email ?? null;
  },
  sample(sample) {
    const { profile, today, offered } = sample;
    const right = offered.find(tellsRecipients);
    if (!right || profile.recipients.length === 0) return null;
    return {
      ...sampleTicket(sample, right),
      act: actOf(right),
      about: sampleWords("data", sample),
      answerBy: addWorkingDays(today, ANSWER_WORKING_DAYS, calendarFor(profile.calendar)),
      until: addDays(today, LINK_DAYS),
      link: { page: "recipient-answer", token: "sample" },
    };
  },
};

type PermissionRequestFacts = LetterTicket & {
  whom: PermissionOf;
  /** Who made the request, and whose data are meant: masked, for letters travel. */
  requester: string;
  agent: boolean;
  person: string;
  answerBy: string;
  until: string;
};

/** Somebody has to agree to a request that was made without them: the person an agent acts for, or a child's guardian. Null once it was settled. */
const permissionRequest: ToRecipient<"permission-request", PermissionRequestFacts> = {
  to: "recipient",
  name: { "zh-CN": "请本人或监护人确认", en: "Request to confirm permission" },
  async facts({ tx, ticket, profile, common }, { taskId }) {
    const { key, settledAt, tokenSealed, tokenExpiresAt, dueOn } = await tx.task.findUniqueOrThrow({
      where: { id: taskId },
    });
    if (settledAt || !tokenSealed || !tokenExpiresAt) return null;
    const { requester, ...made } = madeBy(ticket);
    return {
      ...common,
      ...made,
      whom: key as PermissionOf,
      requester: made.agent ? maskName(requester) : requester,
      answerBy: dueOn,
      until: addDays(civilDateIn(tokenExpiresAt, profile.zone), -1),
      link: { page: "recipient-answer", token: unseal(tokenSealed, `task-token:${taskId}`) },
    };
  },
  async address(reader, { taskId }) {
    const { aboutSealed } = await reader.task.findUniqueOrThrow({
      where: { id: taskId },
      select: { aboutSealed: true },
    });
    return aboutSealed && unsealBody<string>("task-about", { id: taskId, bodySealed: aboutSealed });
  },
  sample(sample) {
    const { profile, today } = sample;
    const right = sampleRight(sample, "access");
    if (!profile.requesters.some(({ kind }) => kind === "agent")) return null;
    return {
      ...sampleTicket(sample, right),
      whom: "principal",
      requester: maskName(sampleWords("person", sample)),
      agent: true,
      person: maskName(sampleWords("person", sample)),
      answerBy: addWorkingDays(today, ANSWER_WORKING_DAYS, calendarFor(profile.calendar)),
      until: addDays(today, LINK_DAYS),
      link: { page: "recipient-answer", token: "sample" },
    };
  },
};

type StaffTaskFacts = LetterTicket & {
  task: "recipient" | "restricted" | "undelivered" | "permission" | "by-hand";
  dueOn: string;
};

/** Work came up around a ticket, closed or not. Null once it was settled. */
const staffTask: ToStaff<"staff-task", StaffTaskFacts> = {
  to: "staff",
  name: { "zh-CN": "任务提醒（内部）", en: "Task reminder (internal)" },
  async facts({ tx, ticket, common }, { taskId }) {
    const { kind, dueOn, settledAt } = await tx.task.findUniqueOrThrow({ where: { id: taskId } });
    if (settledAt) return null;
    return {
      ...common,
      task: kind as StaffTaskFacts["task"],
      dueOn,
      link: { page: "ticket-tasks", reference: ticket.reference },
    };
  },
};

/** What follows a decision: recipients, what is kept for a time, and work for the assignee. */
export const tasks = {
  "restriction-ended": restrictionEnded,
  "recipient-request": recipientRequest,
  "permission-request": permissionRequest,
  "staff-task": staffTask,
};
