import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { move } from "#app/domain/tickets/moves/move.server";
import { findPublicVisit } from "#app/domain/tickets/portal/public-visit.server";
import { answer } from "#app/http/answer/answer.server";
import { whose } from "#app/http/kept/kept-words.server";
import { readForm } from "#app/http/form/read-form.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { pathOfVisit, requireVisit, stayTracking } from "#app/http/portal/track-session.server";
import { requireTrackedForm } from "#app/http/portal/tracked-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { Button } from "#app/ui/button";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { Whose } from "../_portal/whose";
import { useOwnAddress } from "../_portal/own-address";

export const meta = pageMeta(({ track }) => track.withdrawAll.title);

async function withdrawable(request: Request, now: Date) {
  const ticketIds = await requireVisit(request, now);
  const open = (await findPublicVisit(ticketIds, now)).filter(({ canWithdraw }) => canWithdraw);
  return { ticketIds, open };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const { ticketIds, open } = await withdrawable(request, now);
  if (open.length === 0) throw seeOther(pathOfVisit(ticketIds));
  const page = { rights: open.map(({ right }) => right), whose: whose(`ticket:${ticketIds[0] ?? ""}`) };
  return data(page, { headers: { "Set-Cookie": await stayTracking(request, now) } });
}

/** Withdraws every ticket of the visit that is still open, one by one; what was closed meanwhile stays as it is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  await readForm(request);
  // The visit its page was made for, whatever another window has opened since.
  await requireTrackedForm(request, now);
  const { ticketIds, open } = await withdrawable(request, now);
  for (const { id: ticketId } of open) {
    const withdrawn = await move({
      ticketId,
      action: "withdraw",
      actor: { kind: "requester" },
      input: {},
      now,
      seen: null,
    });
    if (!withdrawn.ok && withdrawn.refusal !== "action-not-allowed-now")
      throw new Response(null, { status: answer(withdrawn.refusal, locale).status });
  }
  throw doneAt(pathOfVisit(ticketIds), "withdrawn");
}

/** Asks once more before all that is open is given up. */
export default function WithdrawAll() {
  const address = useOwnAddress();
  const { rights, whose: writer } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { withdrawAll } = words.track;
  return (
    <>
      <BackLink href={paths.trackVisit()} text={words.frame.back} />
      <h1>{withdrawAll.title}</h1>
      <div className="max-w-text">
        <p>{withdrawAll.help}</p>
        <ul className="list-disc pl-6">
          {rights.map((right) => (
            <li key={right}>{shared.rights[right].name}</li>
          ))}
        </ul>
      </div>
      <form method="post" action={address} className="flex flex-wrap gap-3">
        <Whose whose={writer} />
        <Button kind="danger">{withdrawAll.submit}</Button>
        <LinkButton href={paths.trackVisit()} kind="secondary">
          {withdrawAll.keep}
        </LinkButton>
      </form>
    </>
  );
}
