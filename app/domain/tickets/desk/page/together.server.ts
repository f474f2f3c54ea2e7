import { db } from "#app/platform/database/db.server";
import { calendarFor } from "../../../clock/calendar/calendar";
import { civilDateIn } from "../../../clock/dates/zone";
import { fileFacts, liveFiles } from "../../../files/stored-file.server";
import { staffNames } from "../../../people/staff-names.server";
import type { Profile } from "../../../policies/profile/profile";
import { daysLeft } from "../../deadlines/days-left";
import { messageParts, type MessageBody } from "../../evidence/evidence-asked";
import { guardMinor } from "../../minors/guard.server";
import { roleOnTicket } from "../../ticket/seen-by.server";
import { unsealBody } from "../../ticket/seal.server";
import type { Status } from "../../ticket/statuses";
import { isOpen } from "../../workflow/workflow";
import type { TicketPage } from "./ticket-page";
import type { LedTicket, Together } from "./together";

type Looking = { staffId: string; now: Date };
type Said = TicketPage["conversation"];

async function messagesOf(rows: readonly { id: string; reference: string }[]): Promise<Said> {
  const messages = await db().message.findMany({
    where: { ticketId: { in: rows.map(({ id }) => id) } },
    orderBy: { at: "asc" },
  });
  const names = await staffNames(messages.flatMap(({ staffId }) => staffId ?? []));
  const referenceOf = new Map(rows.map(({ id, reference }) => [id, reference]));
  return messages.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    by: row.staffId && (names.get(row.staffId) ?? null),
    from: row.from === "staff" ? ("staff" as const) : ("requester" as const),
    of: referenceOf.get(row.ticketId)!,
    ...messageParts(unsealBody<MessageBody>("message", row)),
  }));
}

const PART = { id: true, reference: true, right: true, open: true, mergedIntoId: true } as const;
type Part = { id: string; reference: string; right: string; open: boolean; mergedIntoId: string | null };

type Row = {
  id: string;
  reference: string;
  version: number;
  status: string;
  open: boolean;
  ageBand: string | null;
  receivedOn: string;
  dueOn: string;
  dueAt: Date;
};

async function shownLed(row: Row, profile: Profile, { staffId, now }: Looking): Promise<LedTicket & { id: string }> {
  const { id, reference, version, open, receivedOn, dueOn, dueAt } = row;
  const { zone } = profile;
  const [role, access] = await Promise.all([
    roleOnTicket({ id }, staffId),
    guardMinor(row, { staffId, zone, now, shown: true }),
  ]);
  const guarded = role === null || !access.ok;
  const files = guarded ? [] : (await liveFiles({ ticketId: id }, "evidence")).map(fileFacts);
  const left = daysLeft(
    { open, dueOn, dueAt, standsStill: false },
    now,
    civilDateIn(now, zone),
    calendarFor(profile.calendar),
  );
  return { id, reference, version, status: row.status as Status, receivedOn, due: left, guarded, messages: 0, files };
}

/**
 * With what a ticket is worked on together, and what was said on those it leads: whoever works on it has all of it before them. What is about a minor and
 * not open to who looks is named, and nothing of it is read. In: a ticket somebody was admitted to.
 */
export async function findTogether(
  { id, status, right, profile }: Pick<TicketPage, "id" | "status" | "right" | "profile">,
  look: Looking,
): Promise<Together & { said: Said }> {
  const { mergedInto, merged, splitFrom, splitOff } = await db().ticket.findUniqueOrThrow({
    where: { id },
    select: {
      mergedInto: { select: { id: true, reference: true, dueOn: true } },
      merged: { orderBy: { receivedAt: "asc" } },
      splitFrom: { select: PART },
      splitOff: { orderBy: { id: "asc" }, select: PART },
    },
  });
  const partOf = async ({ id: of, reference, right: theirs, open, mergedIntoId }: Part) => ({
    reference,
    seen: (await roleOnTicket({ id: of }, look.staffId)) !== null,
    rejoins: theirs === right && open && mergedIntoId === null && mergedInto === null && isOpen(status),
  });
  const main = mergedInto && {
    reference: mergedInto.reference,
    dueOn: mergedInto.dueOn,
    seen: (await roleOnTicket({ id: mergedInto.id }, look.staffId)) !== null,
  };
  const others = await Promise.all(merged.map((row) => shownLed(row, profile, look)));
  const said = others.length > 0 ? await messagesOf(others.filter(({ guarded }) => !guarded)) : [];
  return {
    main,
    led: main !== null && isOpen(status),
    others: others.map(({ id: _id, ...other }) => ({
      ...other,
      messages: said.filter(({ of }) => of === other.reference).length,
    })),
    said,
    splitFrom: splitFrom && (await partOf(splitFrom)),
    splitOff: await Promise.all(splitOff.map(partOf)),
  };
}
