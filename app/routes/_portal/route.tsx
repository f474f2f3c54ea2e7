import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLocation, useMatches } from "@remix-run/react";
import type { PageHandle } from "#app/root";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { DEFAULT_POLICY } from "#app/domain/policies/profiles/shipped";
import { controllerFacts } from "#app/domain/tickets/letter-facts";
import { hasProblem } from "#app/http/problem";
import { policyOfPage } from "#app/http/policy.server";
import { problemNow } from "#app/http/turn.server";
import { visitOf } from "#app/http/visit.server";
import { paths } from "#app/paths";
import { LanguageSwitch } from "#app/ui/language-switch";
import { useFrame } from "./frame";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { now, locale } = visitOf(request, context);
  const { policyId, profile } = await policyOfPage(request, params.policy, now);
  return { policyId, home: policyId === DEFAULT_POLICY ? paths.home() : paths.portal(policyId), locale, problem: problemNow(context) || hasProblem(request.url), controller: controllerFacts(profile, locale), policyName: profile.name[locale], policyDate: profile.policyDate };
}

/** The id of the form on the page shown now, if it has one: a change of language takes its answers along. */
function useFormId(): string | undefined {
  const page = useMatches().at(-1);
  return (page?.handle as PageHandle | undefined)?.form?.(page?.data);
}

/** The frame of every public page: whose page it is, the other language, the page, and under which policy. */
export default function Portal() {
  const { home, locale, controller, policyName, policyDate } = useFrame();
  const { pathname, search } = useLocation();
  const form = useFormId();
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <div className="mx-auto flex min-h-screen max-w-[44rem] flex-col px-4">
      <header className="flex items-center justify-between gap-4 border-b border-line py-1">
        <a href={home} className="inline-flex min-h-11 items-center text-small font-semibold text-ink no-underline hover:underline">
          {controller.name}
        </a>
        <LanguageSwitch to={{ locale: other, text: sharedCopy(other).languageName }} form={form} action={paths.language()} back={pathname + search} />
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col gap-6 py-6">
        <Outlet />
      </main>
      <footer className="flex flex-wrap gap-x-4 border-t border-line py-4 text-small text-muted">
        <span>{portalCopy(locale).frame.policy(policyName, policyDate)}</span>
        <a href={paths.portals()}>{portalCopy(locale).frame.portals}</a>
      </footer>
    </div>
  );
}
