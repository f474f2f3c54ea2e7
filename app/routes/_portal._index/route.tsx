import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DEFAULT_POLICY } from "#app/domain/policies/profiles/shipped";
import { requirePolicyNamed, toldNow } from "#app/http/portal/policy.server";
import { stayWith } from "#app/http/portal/portal-cookie.server";
import { callerOf } from "#app/http/request/caller.server";
import { frontOf } from "../_portal/front/front";
import { Home } from "../_portal/front/home";
import { pageMeta } from "../_portal/page-meta";

export const meta = pageMeta(({ home }) => home.title, { findable: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const { profile, policyId } = await requirePolicyNamed(DEFAULT_POLICY, now);
  return data(frontOf(profile, now, await toldNow(policyId, profile.zone, now)), {
    headers: { "Set-Cookie": stayWith(policyId) },
  });
}

export default function DefaultPortal() {
  return <Home front={useLoaderData<typeof loader>()} />;
}
