import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRetired } from "#app/domain/policies/proposals/retired.server";
import { listPoliciesInForce } from "#app/domain/policies/versions/published.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { RightCard } from "../_portal/front/right-card";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";

export const meta = pageMeta(({ portals }) => portals.title, { findable: true });

/** Every portal that takes requests: a person who does not know which one theirs is finds it by the controller's name. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, now } = callerOf(request, context);
  const [inForce, retired] = await Promise.all([listPoliciesInForce(), listRetired(now)]);
  const policies = inForce.filter(({ policyId }) => !retired.has(policyId));
  return {
    portals: policies.map(({ policyId, profile }) => ({
      policyId,
      name: profile.name[locale],
      controller: profile.controller.name[locale],
    })),
  };
}

export default function Portals() {
  const { portals } = useLoaderData<typeof loader>();
  const { words } = useWords();
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{words.portals.title}</h1>
        <p className="text-muted">{words.portals.lead}</p>
      </div>
      <ul className="grid list-none gap-3 sm:grid-cols-2">
        {portals.map(({ policyId, name, controller }) => (
          <RightCard key={policyId} href={paths.portal(policyId)} name={name} sentence={controller} />
        ))}
      </ul>
    </>
  );
}
