import { useLocation } from "@remix-run/react";
import { cameFrom } from "#app/http/bench/came-from";
import { otherList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";

/** The addresses of a ticket's pages, which still know from which queue one came. */
export function useTicketPaths() {
  const from = cameFrom(new URLSearchParams(useLocation().search));
  return {
    ticket: (reference: string, tab?: string) => paths.ticket(reference, { tab, from }),
    action: (reference: string, action: string) => paths.ticketAction(reference, action, { from }),
    task: (reference: string, taskId: string) => paths.ticketTask(reference, taskId, { from }),
    access: (reference: string) => paths.ticketAccess(reference, { from }),
    takeOver: (reference: string) => paths.ticketTakeOver(reference, { from }),
    assign: (reference: string) => paths.ticketAssign(reference, { from }),
    merge: (reference: string, other?: string) =>
      paths.ticketMerge(reference, { from, ...(other === undefined ? {} : { other }) }),
    split: (reference: string, right?: string) =>
      paths.ticketSplit(reference, { from, ...(right === undefined ? {} : { right }) }),
    apart: (reference: string) => paths.ticketApart(reference, { from }),
    queue: (reference: string) => paths.deskAt(from, reference),
    /** The list one came from, where that is no queue. */
    other: otherList(from),
  };
}
