import type { ReactNode } from "react";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import { paths } from "#app/paths";
import { LanguageSwitch } from "#app/ui/page/language-switch";
import { useFrame } from "./frame";

type PortalFrameProps = {
  /** The id of the page's form, and the path to come back to, for a change of language. */
  form: string | undefined;
  back: string;
  children: ReactNode;
};

/** The frame of every public page: whose page it is, the other language, the page, and under which policy. */
export function PortalFrame({ form, back, children }: PortalFrameProps) {
  const { policyId, home, locale, languages, controller, policyName, policyTitle, policyDate, policyHref } = useFrame();
  const policy = portalCopy(locale).frame.policy(policyName, policyTitle, policyDate);
  const other = languages.find((each) => each !== locale);
  return (
    <div className="mx-auto flex min-h-screen max-w-[44rem] flex-col px-4">
      <header className="flex items-center justify-between gap-4 border-b border-line py-1">
        <a
          href={home}
          className="inline-flex min-h-11 items-center text-small font-semibold text-ink no-underline hover:underline"
        >
          {controller.name}
        </a>
        {other ? (
          <LanguageSwitch
            to={{ locale: other, text: sharedCopy(other).languageName }}
            form={form}
            action={paths.language()}
            back={back}
          />
        ) : null}
      </header>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col gap-6 py-6">
        {children}
      </main>
      <footer className="flex flex-wrap gap-x-4 border-t border-line py-4 text-small text-muted">
        {policyHref === null ? <span>{policy}</span> : <a href={policyHref}>{policy}</a>}
        <a href={paths.policyNotices(policyId)}>{portalCopy(locale).notices.frontTitle}</a>
        <a href={paths.portals()}>{portalCopy(locale).frame.portals}</a>
      </footer>
    </div>
  );
}
