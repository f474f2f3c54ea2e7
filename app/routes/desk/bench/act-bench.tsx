import type { ReactNode } from "react";
import { BackLink } from "#app/ui/page/back-link";
import { DueBadge } from "#app/ui/due-badge";
import { useDeskWords } from "../frame";
import { Present } from "../present";
import { StatusTag } from "../status-tag";
import { dueWords } from "../times/due-words";
import { ZoneNote } from "../times/zone-note";
import type { FactsPart } from "../../desk.tickets.$reference._index/tabs/facts";
import type { Bench } from "./bench.server";
import { useTicketPaths } from "./ticket-paths";
import { Workbench } from "./workbench";

type TopProps = { head: Bench["head"]; tab?: string; present: readonly string[] };

/** Back to the ticket, and how it stands. */
function ActTop({ head: { reference, right, status, due, zone }, tab, present }: TopProps) {
  const { words, shared } = useDeskWords();
  const to = useTicketPaths();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <BackLink href={to.ticket(reference, tab)} text={`${reference} ${shared.rights[right].name}`} />
      <StatusTag status={status} />
      <DueBadge {...dueWords(due, words)} />
      <Present reference={reference} others={present} />
      <ZoneNote zone={zone} />
    </div>
  );
}

type ActBenchProps = {
  /** Null where the ticket is not open to who looks: then only the act is shown, with the way back. */
  bench: Bench | null;
  reference: string;
  /** The id of the page's form; none where nothing can be sent. */
  form?: string;
  /** The tab of the ticket one came from. */
  tab?: string;
  /** Who else has the ticket open. */
  present?: readonly string[];
  /** The facts that the act shows itself. */
  without?: readonly FactsPart[];
  children: ReactNode;
};

/** An act on a ticket, opened in the place of its work. */
export function ActBench({ bench, reference, form, tab, present = [], without, children }: ActBenchProps) {
  const to = useTicketPaths();
  if (!bench)
    return (
      <>
        <BackLink href={to.ticket(reference, tab)} text={reference} />
        {children}
      </>
    );
  return (
    <Workbench
      bench={bench}
      top={<ActTop head={bench.head} tab={tab} present={present} />}
      form={form}
      without={without}
    >
      {children}
    </Workbench>
  );
}
