import type { ReactNode } from "react";
import { Facts, type FactsPart } from "../../desk.tickets.$reference._index/tabs/facts";
import { useDeskWords } from "../frame";
import type { Bench } from "./bench.server";
import { BesideSwitch } from "./beside-switch";
import { QueueColumn } from "./queue-column";
import { WaysOn } from "./ways-on";

type WorkbenchProps = {
  bench: Bench;
  /** Which ticket this is and how it stands, over both columns. */
  top: ReactNode;
  /** The id of the page's form, which the switch takes along. */
  form?: string;
  /** In one column the facts are open to begin with, not folded away over the work. */
  unfolded?: boolean;
  /** The facts that the work shows itself. */
  without?: readonly FactsPart[];
  children: ReactNode;
};

/** The column beside the work stays in sight while the work is scrolled, and scrolls by itself. */
const COLUMN = "wide:sticky wide:top-2 wide:max-h-[calc(100vh-1rem)] wide:overflow-y-auto";

function Beside({ bench, form, unfolded, without }: Omit<WorkbenchProps, "top" | "children">) {
  const { beside } = useDeskWords().words.ticket;
  const { head, ways } = bench;
  if (bench.beside === "queue")
    return (
      <div className={`flex flex-col gap-3 print:hidden max-wide:hidden ${COLUMN}`}>
        <BesideSwitch current="queue" form={form} />
        <QueueColumn reference={head.reference} ways={ways} rows={bench.rows} />
      </div>
    );
  return (
    <div role="group" aria-label={beside.facts} tabIndex={0} className={`flex flex-col gap-3 ${COLUMN}`}>
      <div className="max-wide:hidden">
        <BesideSwitch current="facts" form={form} />
      </div>
      <details data-beside open={unfolded}>
        <summary className="w-fit min-h-6 font-semibold">{beside.facts}</summary>
        <Facts head={head} content={bench.facts} files={bench.files} without={without} />
      </details>
    </div>
  );
}

/**
 * A ticket's page: the way on in the queue, which ticket it is, and from 1200 px two columns that are both always in sight, the facts or the
 * queue and the work. Narrower, and on paper, it is one column in the same order.
 */
export function Workbench({ top, children, ...beside }: WorkbenchProps) {
  const { bench } = beside;
  return (
    <>
      <WaysOn reference={bench.head.reference} ways={bench.ways} />
      {top}
      <div className="flex flex-col gap-4 wide:grid wide:grid-cols-[minmax(22rem,26%)_minmax(0,1fr)] wide:items-start wide:gap-6 print:block">
        <Beside {...beside} />
        <div id="work" tabIndex={-1} className="flex min-w-0 flex-col gap-4">
          {children}
        </div>
      </div>
    </>
  );
}
