import type { Locale } from "#app/domain/language";
import { sourcesOfGrounds } from "#app/domain/policies/profile/grounds";
import { isMinor } from "#app/domain/policies/profile/ages";
import { restDayOf } from "#app/domain/tickets/deadlines/rest-day-of";
import type { DeskTask } from "#app/domain/tickets/tasks/task-list.server";
import type { TicketFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import type { listRelated, RelatedRow } from "#app/domain/tickets/desk/search/related-tickets.server";
import type { ReadTicket, TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { splitRefused } from "#app/domain/tickets/merging/split-rules";
import { isOpen } from "#app/domain/tickets/workflow/workflow";
import { sendBackOf } from "../desk/decide/send-back-of";
import { systemCheck } from "../desk/task/system-check";
import { askedChange, factRows } from "./tabs/fact-rows";
import type { Tab } from "./tab";

/** What stands over every tab. In: where the text of the ticket's policy can be read, if anywhere. */
export function head(ticket: ReadTicket, locale: Locale, policyHref: string | null) {
  const { reference, version, right, status, due, provisional, assignee, profile, policyVersion, facts, openUntil } =
    ticket;
  const policy = {
    id: profile.id,
    name: (profile.title ?? profile.name)[locale],
    date: profile.policyDate,
    version: policyVersion,
    href: policyHref,
  };
  return {
    reference,
    version,
    right,
    status,
    due,
    provisional,
    assignee: assignee?.name ?? null,
    policy,
    zone: profile.zone,
    identityVerified: facts.identityVerified,
    openUntil,
    undelivered: ticket.undelivered,
    authority: ticket.authority,
    reply: ticket.reply,
    sentBack: isOpen(status) && status !== "reviewing" ? sendBackOf(ticket) : null,
  };
}

function dueLines(ticket: TicketPage) {
  return ticket.journal.flatMap((line) =>
    line.kind === "due-set" ? [{ id: line.id, at: line.at, ...line.data }] : [],
  );
}

function decisionPolicy({ profile, right }: TicketPage) {
  const { cancellation, recipients, zone } = profile;
  return { right, cancellation, recipients, zone, ...sourcesOfGrounds(profile) };
}

/** A ticket that has to do with this one, as its line shows it; `verdict`: what became of a complaint about this one. */
export type ShownRelated = Pick<
  RelatedRow,
  "reference" | "right" | "person" | "status" | "due" | "authority" | "receivedOn" | "guarded" | "near" | "twin"
> & { policy: string | null; verdict: TicketPage["complaints"][number]["verdict"] };

export type Related = Awaited<ReturnType<typeof listRelated>>;

function shownRelated({ rows, more }: Related, { complaints }: TicketPage, locale: Locale) {
  const verdicts = new Map(complaints.map(({ reference, verdict }) => [reference, verdict]));
  return {
    more,
    rows: rows.map(
      ({
        reference,
        right,
        person,
        status,
        due,
        authority,
        receivedOn,
        guarded,
        near,
        twin,
        policy,
      }): ShownRelated => ({
        ...{ reference, right, person, status, due, authority, receivedOn, guarded, near, twin },
        policy: policy && policy[locale],
        verdict: verdicts.get(reference) ?? null,
      }),
    ),
  };
}

/** What was asked, what was decided, the clock, and the tickets that have to do with it: what stands beside the work, or in a tab of its own. */
export function factsContent(ticket: TicketPage, related: Related, locale: Locale) {
  const { decisions, targetOn, calendarVersion, breachedAt, status, coolingOn } = ticket;
  const verifiedAt = decisions.findLast(({ kind }) => kind === "verify")?.at ?? null;
  return {
    tab: "facts",
    evidence: ticket.evidence,
    declarations: ticket.declarations,
    permission: ticket.permission,
    authorityEnded: ticket.status === "aside" || ticket.closedAt ? null : ticket.authorityEnded,
    check: systemCheck(ticket),
    change: askedChange(ticket),
    rows: factRows(ticket, locale),
    takenIn: ticket.registeredAt !== null,
    correctable: ticket.correctable,
    apartFirst: ticket.facts.merged || ticket.facts.leads,
    mayBeMinor: !isMinor(ticket.ageBand),
    // Whoever has it is asked once more by the page itself.
    splittable: splitRefused(ticket.facts, ticket.facts.assigneeId ?? "") === null,
    repeated: ticket.repeated,
    verifiedAt,
    decisions,
    parent: ticket.parent,
    related: shownRelated(related, ticket, locale),
    policy: decisionPolicy(ticket),
    clock: {
      dueLines: dueLines(ticket),
      dueSteps: ticket.dueSteps,
      dueLimit: ticket.dueLimit,
      restDay: restDayOf(
        { right: ticket.right, receivedOn: ticket.receivedOn, dueOn: ticket.due.dueOn },
        ticket.profile,
        locale,
      ),
      refusal: ticket.refusal,
      denyFrom: ticket.closedAt ? null : ticket.denyFrom,
      targetOn,
      targetPaused: ticket.targetPaused,
      coolingOn: status === "cooling" ? coolingOn : null,
      calendarVersion,
      breached: breachedAt !== null,
    },
  } as const;
}

/** What one tab of the work shows, and nothing of the others. In: the files, which are read for their tab alone. */
export function tabContent(
  tab: Exclude<Tab, "facts">,
  ticket: TicketPage,
  tasks: DeskTask[],
  files: TicketFiles | null,
) {
  const { conversation, notes, journal, names, letters } = ticket;
  switch (tab) {
    case "conversation":
      return { tab, conversation } as const;
    case "files":
      return { tab, evidence: ticket.evidence, files } as const;
    case "notes":
      return { tab, notes } as const;
    case "letters":
      return { tab, letters } as const;
    case "tasks":
      return { tab, tasks } as const;
    case "journal":
      return {
        tab,
        journal,
        names,
        ownGrounds: ticket.profile.ownGrounds,
        blockerNames: ticket.profile.cancellation.blockers,
        letterNames: ticket.letterNames,
      } as const;
  }
}

export type Head = ReturnType<typeof head>;
export type Content<T extends Tab = Tab> = Extract<
  ReturnType<typeof tabContent> | ReturnType<typeof factsContent>,
  { tab: T }
>;
