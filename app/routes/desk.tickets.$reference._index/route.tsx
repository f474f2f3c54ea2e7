import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "#app/domain/people/permissions";
import { countFiles, ticketFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import { attend } from "#app/domain/tickets/desk/page/presence.server";
import { listRelated } from "#app/domain/tickets/desk/search/related-tickets.server";
import type { ReadTicket } from "#app/domain/tickets/desk/page/ticket-page";
import { buttonsFor, notNow } from "#app/domain/tickets/workflow/buttons";
import { listTicketTasks } from "#app/domain/tickets/tasks/task-list.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { policyHref } from "#app/http/portal/policy.server";
import { requireTicket } from "#app/http/staff/ticket.server";
import { listEscalations } from "#app/domain/tickets/escalation/list-escalations.server";
import { isOpen } from "#app/domain/tickets/workflow/workflow";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Tabs } from "#app/ui/page/tabs";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { SentBackNotice } from "../desk/decide/sent-back-notice";
import { isSettleable } from "../desk/task/settleable";
import { ActionBar } from "./action-bar";
import { Conversation } from "./tabs/conversation";
import { Facts } from "./tabs/facts";
import { Files } from "./tabs/files";
import { Heading } from "./heading";
import { NotNow } from "./not-now";
import { Escalated } from "./escalated";
import { ReplyNotice } from "./reply-notice";
import { Journal } from "./tabs/journal";
import { Letters } from "./tabs/letters";
import { Tasks } from "./tabs/tasks";
import { Notes } from "./tabs/notes";
import { type Content, type Head, head, tabContent } from "./shown";
import { StepsLeft } from "./steps-left";
import { stepsLeft } from "./steps-left.server";
import { TABS, tabOf } from "./tab";

export const meta = deskMeta((_words, { head: { reference } }: { frame: DeskFrame; head: Head }) => reference);

/** Where the text of the policy can be read that a ticket was filed under. */
function hrefOf({ policyVersionId, policyVersion, profile }: ReadTicket): Promise<string | null> {
  return policyHref({ id: policyVersionId, policyId: profile.id, version: policyVersion, profile });
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, params.reference, staff, now);
  const tasks = await listTicketTasks(ticket.id, ticket.profile, now);
  const tab = tabOf(new URL(request.url).searchParams);
  const files = tab === "files" ? await ticketFiles(ticket, now) : null;
  const related = tab === "facts" ? await listRelated(ticket, { staffId: staff.id, now }) : null;
  const content: Content = tabContent(tab, ticket, tasks, { files, related }, locale);
  const settling = may(staff.role, "ticket.work");
  const actor = { kind: "staff", id: staff.id, role: staff.role } as const;
  const counts = {
    conversation: ticket.conversation.length,
    files: await countFiles(ticket.id),
    notes: ticket.notes.length,
    letters: ticket.letters.length,
    tasks: tasks.filter(({ settledAt }) => settledAt === null).length,
  };
  return {
    frame: await deskFrame(request, context, staff),
    head: head(ticket, locale, await hrefOf(ticket)),
    escalated: isOpen(ticket.facts.status) ? await listEscalations(ticket.id) : [],
    present: await attend(ticket.id, staff.id, now),
    buttons: buttonsFor(ticket.facts, actor),
    missing: notNow(ticket.facts, actor),
    ...(await stepsLeft(ticket, tasks, actor)),
    staffId: staff.id,
    settling,
    takesCaseFile: may(staff.role, "audit.take"),
    toSettle: settling && tasks.some(isSettleable),
    counts,
    content,
  };
}

function TabPanel() {
  const { head, content, buttons, settling, takesCaseFile } = useLoaderData<typeof loader>();
  switch (content.tab) {
    case "facts":
      return <Facts head={head} content={content} />;
    case "conversation":
      return <Conversation head={head} content={content} />;
    case "files":
      return (
        content.files && <Files head={head} evidence={content.evidence} files={content.files} working={settling} />
      );
    case "notes":
      return <Notes head={head} content={content} writing={buttons.note} />;
    case "letters":
      return <Letters head={head} content={content} />;
    case "tasks":
      return <Tasks head={head} content={content} settling={settling} />;
    case "journal":
      return <Journal head={head} content={content} takesCaseFile={takesCaseFile} />;
  }
}

export default function Ticket() {
  const { head, content, counts, present, escalated, buttons, missing, staffId, toSettle, steps, names } =
    useLoaderData<typeof loader>();
  const { tabs } = useDeskWords().words.ticket;
  const { reference, version } = head;
  const href = (tab: string): string =>
    tab === "facts" ? paths.ticket(reference) : `${paths.ticket(reference)}?tab=${tab}`;
  return (
    <>
      <Heading head={head} present={present} />
      <SentBackNotice sentBack={head.sentBack} zone={head.zone} />
      <ReplyNotice reply={head.reply} />
      <Escalated steps={escalated} />
      <ActionBar
        buttons={buttons}
        held={head.assignee !== null}
        reference={reference}
        version={version}
        staffId={staffId}
        tasks={toSettle ? (content.tab === "tasks" ? "here" : { href: href("tasks") }) : null}
      />
      <NotNow reasons={missing} />
      <StepsLeft steps={steps} head={head} names={names} />
      <Tabs
        label={tabs.label}
        tabs={TABS.map((tab) => ({
          href: href(tab),
          text: tabs[tab],
          current: tab === content.tab,
          count: tab in counts ? counts[tab as keyof typeof counts] : undefined,
        }))}
      />
      <TabPanel />
    </>
  );
}
