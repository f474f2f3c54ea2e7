import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { may } from "#app/domain/people/permissions";
import { ticketFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import { attend } from "#app/domain/tickets/desk/page/presence.server";
import { buttonsFor, notNow } from "#app/domain/tickets/workflow/buttons";
import { listTicketTasks } from "#app/domain/tickets/tasks/task-list.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicket } from "#app/http/staff/ticket.server";
import { listEscalations } from "#app/domain/tickets/escalation/list-escalations.server";
import { isOpen } from "#app/domain/tickets/workflow/workflow";
import { letterFor } from "#app/http/preview/letter-words.server";
import { callerOf } from "#app/http/request/caller.server";
import { Tabs } from "#app/ui/page/tabs";
import { type Bench, factsOf, loadBench } from "../desk/bench/bench.server";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { Workbench } from "../desk/bench/workbench";
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
import { type Content, tabContent } from "./shown";
import { StepsLeft } from "./steps-left";
import { stepsLeft } from "./steps-left.server";
import { WorkedTogether } from "./together";
import { type Tab, tabOf, tabsOf } from "./tab";

export const meta = deskMeta((_words, { bench }: { frame: DeskFrame; bench: Bench }) => bench.head.reference);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const reader = { staffId: staff.id, now, locale };
  const bench = await loadBench(request, ticket, reader);
  const tasks = await listTicketTasks(ticket.id, ticket.profile, now);
  const tab = tabOf(new URL(request.url).searchParams, bench.beside, ticket.conversation.length > 0);
  const content: Content =
    tab === "facts"
      ? await factsOf(ticket, reader)
      : tabContent(tab, ticket, tasks, tab === "files" ? await ticketFiles(ticket, now) : null);
  const settling = may(staff.role, "ticket.work");
  const actor = { kind: "staff", id: staff.id, role: staff.role } as const;
  const counts = {
    conversation: ticket.conversation.length,
    files: bench.files,
    notes: ticket.notes.length,
    letters: ticket.letters.length,
    tasks: tasks.filter(({ settledAt }) => settledAt === null).length,
  };
  return {
    frame: await deskFrame(request, context, staff),
    bench,
    together: ticket.together,
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
    letter: tab === "tasks" && settling ? await letterFor(ticket) : null,
  };
}

function TabPanel() {
  const { bench, content, buttons, settling, letter, takesCaseFile } = useLoaderData<typeof loader>();
  const { head } = bench;
  switch (content.tab) {
    case "facts":
      return <Facts head={head} content={content} files={bench.files} wide />;
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
      return <Tasks head={head} content={content} settling={settling} letter={letter} />;
    case "journal":
      return <Journal head={head} content={content} takesCaseFile={takesCaseFile} />;
  }
}

/** Whether an address asks for no tab: then the facts are what is read first, in one column too. */
function useAsksForNone(): boolean {
  return !new URLSearchParams(useLocation().search).has("tab");
}

export default function Ticket() {
  const {
    bench,
    content,
    counts,
    present,
    escalated,
    together,
    buttons,
    missing,
    staffId,
    settling,
    toSettle,
    steps,
    names,
  } = useLoaderData<typeof loader>();
  const { tabs } = useDeskWords().words.ticket;
  const to = useTicketPaths();
  const { head } = bench;
  const { reference, version } = head;
  const href = (tab: Tab): string => to.ticket(reference, tab === "facts" ? undefined : tab);
  return (
    <Workbench bench={bench} top={<Heading head={head} present={present} />} unfolded={useAsksForNone()}>
      <SentBackNotice sentBack={head.sentBack} zone={head.zone} />
      <ReplyNotice reply={head.reply} />
      <Escalated steps={escalated} />
      <WorkedTogether together={together} head={head} working={settling} />
      <ActionBar
        buttons={buttons}
        held={head.assignee !== null}
        reference={reference}
        version={version}
        staffId={staffId}
        tasks={toSettle ? (content.tab === "tasks" ? "here" : { href: href("tasks") }) : null}
      />
      <StepsLeft steps={steps} head={head} names={names} />
      <NotNow reasons={missing} />
      <Tabs
        label={tabs.label}
        tabs={tabsOf(bench.beside).map((tab) => ({
          href: href(tab),
          text: tabs[tab],
          current: tab === content.tab,
          count: tab in counts ? counts[tab as keyof typeof counts] : undefined,
        }))}
      />
      <TabPanel />
    </Workbench>
  );
}
