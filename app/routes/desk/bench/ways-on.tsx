import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../frame";
import { useTicketPaths } from "./ticket-paths";
import type { Ways } from "./ways.server";

/** Back to the queue where one left it, and on to the ticket before and after this one in it: each a link, and a key with a script. */
export function WaysOn({ reference, ways }: { reference: string; ways: Ways }) {
  const { words } = useDeskWords();
  const to = useTicketPaths();
  const text = words.ticket.ways;
  const { view, saved, here, previous, next } = ways;
  const step = (of: string | null, key: string, name: string, mark: object) =>
    of === null ? null : (
      <a href={to.ticket(of)} aria-keyshortcuts={key} {...mark} className="inline-flex min-h-6 items-center gap-1">
        {name} <span className="font-mono">{of}</span>
      </a>
    );
  if (to.other)
    return (
      <nav aria-label={text.label} data-screen-only className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <BackLink href={to.other.href} text={text.others[to.other.list]} />
        <span className="text-small text-muted wide:ml-auto">{text.noSteps}</span>
      </nav>
    );
  return (
    <nav aria-label={text.label} data-screen-only className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <BackLink href={to.queue(reference)} text={text.back(saved ?? words.queue.views[view])} />
      <span className="flex flex-wrap items-center gap-x-6 gap-y-1 wide:ml-auto">
        {here ? null : <span className="text-small text-muted">{next === null ? text.goneLast : text.gone}</span>}
        {step(previous, "p", text.previous, { rel: "prev", "data-step": "previous" })}
        {step(next, "n", here ? text.next : text.goOn, { rel: "next", "data-step": "next" })}
        {here && next === null ? <span className="text-small text-muted">{text.last}</span> : null}
      </span>
    </nav>
  );
}
