import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { retirementTold } from "#app/http/portal/retirement.server";
import { requirePolicy } from "#app/http/portal/policy.server";
import { isClosed, lastDayOf } from "#app/http/portal/closed-portal.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useFrame, useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { Instead } from "../_portal/front/retirement";
import { Reach } from "../_portal/reach";

export const meta = pageMeta(({ request }) => request.closed.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const policy = await requirePolicy(request, now);
  const { policyId } = policy;
  const last = await lastDayOf(policy, now);
  if (!last || !(await isClosed(policy, now))) throw seeOther(paths.portal(policyId));
  return { policyId, until: last.on, retirement: last.retired ? await retirementTold(policyId, now) : null };
}

/** A request that was begun before its portal closed and not sent: nothing of it is kept, the rights stay, and here is whom to turn to. */
export default function PortalClosed() {
  const { policyId, until, retirement } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { controller } = useFrame();
  const { closed } = words.request;
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{closed.title}</h1>
        <p>{(retirement ? closed.retired : closed.help)(shared.longDate(until))}</p>
        {retirement ? <Instead retirement={retirement} /> : null}
        <p>{closed.rights}</p>
      </div>
      <Reach title={words.notices.ending.reach} controller={controller} />
      <Card id="track" title={closed.trackTitle}>
        <p className="mb-3">{closed.track}</p>
        <LinkButton href={paths.track()} kind="secondary">
          {words.home.track}
        </LinkButton>
      </Card>
      <p>
        <a href={paths.portal(policyId)} className="inline-flex min-h-11 items-center">
          {words.notices.back}
        </a>
      </p>
    </>
  );
}
