import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { takeTickets } from "#app/domain/tickets/moves/take-tickets.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { seeOther } from "#app/http/answer/see-other";
import { keepOnTheWay } from "#app/http/kept/kept-words.server";
import { askedLocale, keepLocale } from "#app/http/request/language.server";
import { readForm } from "#app/http/form/read-form.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { movedMeanwhileWords } from "../desk/times/moved-meanwhile-words";
import { readChosen } from "../desk._index/chosen";
import { queueHref } from "../desk._index/href";

/** As many as one page of the queue shows. */
const MOST = 50;

export const meta = deskMeta(({ queue }) => queue.bulk.submit);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "ticket.take-over");
  return { frame: await deskFrame(request, context, staff) };
}

/** Makes the chosen tickets one's own, and tells which could not be had and why. Asked for another language, it takes none: the marks go along. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireSomewhere(request, "ticket.take-over");
  const { now } = callerOf(request, context);
  const other = askedLocale(form);
  if (other) {
    const place = { owner: `staff:${staff.id}`, path: paths.desk() } as const;
    const kept = await keepOnTheWay(request, { ...place, form, fileChosen: false }, now);
    throw seeOther(paths.desk(), ...kept, keepLocale(other));
  }
  const rows = form
    .getAll("chosen")
    .map((each) => readChosen(String(each)))
    .filter((each) => each !== null);
  const chosen = [...new Map(rows.map((row) => [row.reference, row])).values()].slice(0, MOST);
  const taken = await takeTickets(chosen, staff, now);
  forgetCounts();
  const failed = taken.flatMap(({ reference, outcome }) => (outcome.ok ? [] : [{ reference, outcome }]));
  const done = taken.flatMap(({ reference, outcome }) => (outcome.ok ? [reference] : []));
  return { asked: chosen.length, done, failed };
}

export default function Taken() {
  const result = useActionData<typeof action>();
  const { words, shared } = useDeskWords();
  const { queue, ticket } = words;
  const { bulk } = queue;
  const none = !result || result.asked === 0;
  return (
    <>
      <PageHeader title={bulk.submit} back={{ href: paths.desk(), text: ticket.back }} />
      <Notice
        kind={none || result.failed.length > 0 ? "soon" : "calm"}
        word={none ? bulk.none : bulk.done(result.done.length)}
        live
      >
        <ul className="list-none">
          {result?.done.map((reference) => (
            <li key={reference}>
              <a href={paths.ticket(reference)}>{reference}</a>
            </li>
          ))}
          {result?.failed.map(({ reference, outcome }) => (
            <li key={reference}>
              <a href={paths.ticket(reference)}>
                {bulk.failed(
                  reference,
                  movedMeanwhileWords(outcome, words, shared).join(words.actions.refused.between),
                )}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
      <p>
        <a href={queueHref("mine")}>{queue.views.mine}</a>
      </p>
    </>
  );
}
