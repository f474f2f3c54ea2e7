import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLocation, useMatches, useRouteLoaderData } from "@remix-run/react";
import { sharedCopy } from "#app/copy/shared";
import type { loader as rootLoader, PageHandle } from "#app/root";
import { Arrived } from "#app/ui/arrived";
import { DEFAULT_POLICY } from "#app/domain/policies/profiles/shipped";
import { controllerFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { hasProblem } from "#app/http/form/problem";
import { policyOfTurn } from "#app/http/portal/languages.server";
import { policyHref } from "#app/http/portal/policy.server";
import { problemNow } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { clueNames } from "../_portal.request.who/form";
import { PortalFrame } from "./portal-frame";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { locale } = callerOf(request, context);
  const policy = await policyOfTurn(request, context, params.policy);
  const { policyId, profile } = policy;
  return {
    policyId,
    home: policyId === DEFAULT_POLICY ? paths.home() : paths.portal(policyId),
    locale,
    languages: profile.languages,
    problem: problemNow(context) || hasProblem(request.url),
    controller: controllerFacts(profile, locale),
    policyName: profile.name[locale],
    policyTitle: profile.title?.[locale] ?? null,
    policyDate: profile.policyDate,
    policyHref: await policyHref(policy),
    clues: clueNames(profile, locale),
  };
}

/** The id of the form on the page shown now, if it has one: a change of language takes its answers along. */
function useFormId(): string | undefined {
  const page = useMatches().at(-1);
  return (page?.handle as PageHandle | undefined)?.form?.(page?.data);
}

/** What was done with the press that led here. */
function Done() {
  const root = useRouteLoaderData<typeof rootLoader>("root");
  return root?.said ? <Arrived {...sharedCopy(root.locale).said[root.said]} /> : null;
}

/** The frame of every public page, around the page. */
export default function Portal() {
  const { pathname, search } = useLocation();
  const form = useFormId();
  return (
    <PortalFrame form={form} back={pathname + search}>
      <Done />
      <Outlet />
    </PortalFrame>
  );
}
