import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRight } from "#app/domain/policies/profile/rights";
import { requirePolicyNamed, toldNow } from "#app/http/portal/policy.server";
import { stayWith } from "#app/http/portal/portal-cookie.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { frontOf } from "../_portal/front/front";
import { Home } from "../_portal/front/home";
import { pageMeta } from "../_portal/page-meta";

export const meta = pageMeta(({ home }) => home.title, { findable: true });

/** A policy's portal. With `?right=`, as apps link to it, the person comes straight to the form with that right chosen. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const { profile, policyId } = await requirePolicyNamed(params.policy, now);
  const rights = new URL(request.url).searchParams.getAll("right").filter(isRight);
  if (rights.length > 0) throw seeOther(paths.start(rights, policyId), stayWith(policyId));
  return data(frontOf(profile, now, await toldNow(policyId, profile.zone, now)), {
    headers: { "Set-Cookie": stayWith(policyId) },
  });
}

export default function PolicyPortal() {
  return <Home front={useLoaderData<typeof loader>()} />;
}
