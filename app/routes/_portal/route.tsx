import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLocation, useMatches } from "@remix-run/react";
import type { PageHandle } from "#app/root";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { controllerFacts } from "#app/domain/tickets/letter-facts";
import { hasProblem } from "#app/http/problem";
import { requirePolicy } from "#app/http/policy.server";
import { problemNow } from "#app/http/turn.server";
import { visitOf } from "#app/http/visit.server";
import { paths } from "#app/paths";
import { LanguageSwitch } from "#app/ui/language-switch";
import { useFrame } from "./frame";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = visitOf(request, context);
  const { profile } = await requirePolicy(now);
  return { locale, problem: problemNow(context) || hasProblem(request.url), controller: controllerFacts(profile, locale), policyName: profile.name[locale], policyDate: profile.policyDate };
}

/** The id of the form on the page shown now, if it has one: a change of language takes its answers along. */
function useFormId(): string | undefined {
  const page = useMatches().at(-1);
  return (page?.handle as PageHandle | undefined)?.form?.(page?.data);
}

/** The frame of every public page: whose page it is, the other language, the page, and under which policy. */
export default function Portal() {
  const { locale, controller, policyName, policyDate } = useFrame();
  const { pathname, search } = useLocation();
  const form = useFormId();
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <div className="mx-auto flex min-h-screen max-w-[44rem] flex-col px-4">
      <header className="flex items-center justify-between gap-4 border-b border-line py-1">
        <a href={paths.home()} className="inline-flex min-h-11 items-center text-small font-semibold text-ink no-underline hover:underline">
          {controller.name}
        </a>
        <LanguageSwitch to={{ locale: other, text: sharedCopy(other).languageName }} form={form} action={paths.language()} back={pathname + search} />
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col gap-6 py-6">
        <Outlet />
      </main>
      <footer className="border-t border-line py-4 text-small text-muted">{portalCopy(locale).frame.policy(policyName, policyDate)}</footer>
    </div>
  );
}
