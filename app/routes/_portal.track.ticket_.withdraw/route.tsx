import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { answer } from "#app/http/answer/answer.server";
import { whose } from "#app/http/kept/kept-words.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { requireTracked, stayTracking, trackedNumber } from "#app/http/portal/track-session.server";
import { requireTrackedForm } from "#app/http/portal/tracked-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { Button } from "#app/ui/button";
import { LinkButton } from "#app/ui/link-button";
import { WholeReferences } from "#app/ui/whole-references";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { Whose } from "../_portal/whose";
import { useOwnAddress } from "../_portal/own-address";

type Loaded = Awaited<ReturnType<typeof loader>>["data"];

export const meta = pageMeta<Loaded>(
  ({ track, complaint }, { right, cooling }) =>
    (right === "complaint" ? complaint.withdraw : cooling ? track.cooling : track.withdraw).title,
);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const ticketId = await requireTracked(request, now);
  const ticket = await findPublicTicket(ticketId, now);
  if (!ticket?.canWithdraw) throw seeOther(paths.trackTicket(await trackedNumber(request, now)));
  const { reference, right, coolingOn, together } = ticket;
  return data(
    {
      reference,
      right,
      cooling: coolingOn !== null,
      others: together ? (together.kind === "led" ? [together.reference] : together.references) : [],
      number: await trackedNumber(request, now),
      whose: whose(`ticket:${ticketId}`),
    },
    { headers: { "Set-Cookie": await stayTracking(request, now) } },
  );
}

/** Withdraws the ticket; withdrawn or closed already, its page says so. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  await readForm(request);
  const { ticketId, number } = await requireTrackedForm(request, now);
  const withdrawn = await move({
    ticketId,
    action: "withdraw",
    actor: { kind: "requester" },
    input: {},
    now,
    seen: null,
  });
  if (withdrawn.ok) throw doneAt(paths.trackTicket(number), "withdrawn");
  if (withdrawn.refusal === "action-not-allowed-now") throw seeOther(paths.trackTicket(number));
  throw new Response(null, { status: answer(withdrawn.refusal, locale).status });
}

/** Asks once more before a request is given up. */
export default function Withdraw() {
  const address = useOwnAddress();
  const { reference, right, cooling, others, number, whose: writer } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { track, complaint } = words;
  const isComplaint = right === "complaint";
  const text = isComplaint ? { ...track.withdraw, ...complaint.withdraw } : cooling ? track.cooling : track.withdraw;
  const help = isComplaint
    ? complaint.withdraw.help(reference)
    : cooling
      ? track.cooling.help(reference)
      : track.withdraw.help(shared.rights[right].name, reference);
  return (
    <>
      <BackLink href={paths.trackTicket(number)} text={words.frame.back} />
      <h1>{text.title}</h1>
      <p className="max-w-text">
        <WholeReferences text={help} />
      </p>
      {others.length > 0 ? (
        <p className="max-w-text">
          <WholeReferences text={track.together.withdraw(others.map(track.together.other).join(track.together.and))} />
        </p>
      ) : null}
      <form method="post" action={address} className="flex flex-wrap gap-3">
        <Whose whose={writer} />
        <Button kind={cooling ? "primary" : "danger"}>{text.submit}</Button>
        <LinkButton href={paths.trackTicket(number)} kind="secondary">
          {text.keep}
        </LinkButton>
      </form>
    </>
  );
}
