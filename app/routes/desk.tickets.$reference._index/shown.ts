import type { Locale } from "#app/domain/language";
import { sourcesOfGrounds } from "#app/domain/policies/profile/grounds";
import { isMinor } from "#app/domain/policies/profile/ages";
import { restDayOf } from "#app/domain/tickets/deadlines/rest-day-of";
import type { DeskTask } from "#app/domain/tickets/tasks/task-list.server";
import type { TicketFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import type { ReadTicket, TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
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

/** What one tab shows, and nothing of the others. In: `files` where they were read, for their tab alone. */
export function tabContent(tab: Tab, ticket: TicketPage, tasks: DeskTask[], files: TicketFiles | null, locale: Locale) {
  const {
    conversation,
    notes,
    journal,
    names,
    letters,
    decisions,
    targetOn,
    calendarVersion,
    breachedAt,
    status,
    coolingOn,
  } = ticket;
  switch (tab) {
    case "facts": {
      const verifiedAt = decisions.findLast(({ kind }) => kind === "verify")?.at ?? null;
      return {
        tab,
        evidence: ticket.evidence,
        declarations: ticket.declarations,
        permission: ticket.permission,
        authorityEnded: ticket.status === "aside" || ticket.closedAt ? null : ticket.authorityEnded,
        check: systemCheck(ticket),
        change: askedChange(ticket),
        rows: factRows(ticket, locale),
        mayBeMinor: !isMinor(ticket.ageBand),
        repeated: ticket.repeated,
        sameVisit: ticket.sameVisit,
        verifiedAt,
        decisions,
        parent: ticket.parent,
        complaints: ticket.complaints,
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
export type Content<T extends Tab = Tab> = Extract<ReturnType<typeof tabContent>, { tab: T }>;
