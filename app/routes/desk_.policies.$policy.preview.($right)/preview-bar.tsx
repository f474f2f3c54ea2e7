import { deskCopy } from "#app/copy/desk";
import { portalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import type { Right } from "#app/domain/policies/profile/rights";
import type { Locale } from "#app/domain/language";
import { paths } from "#app/paths";
import { WHO } from "./who-preview";

type PreviewBarProps = {
  policyId: string;
  locale: Locale;
  rights: readonly Right[];
  current: Right | typeof WHO | null;
};

const link = "inline-flex min-h-8 items-center px-1";

/** Says over every page that it is a preview, and leads from one to the next and back to the desk. */
export function PreviewBar({ policyId, locale, rights, current }: PreviewBarProps) {
  const { preview } = deskCopy(locale).policies;
  const shared = sharedCopy(locale);
  const here = (right: PreviewBarProps["current"]) => (right === current ? ({ "aria-current": "page" } as const) : {});
  return (
    <aside aria-label={preview.title} className="border-b-2 border-soon bg-soon-soft px-4 py-2">
      <div className="mx-auto flex max-w-[44rem] flex-col gap-1">
        <p className="font-semibold text-soon">{preview.bar}</p>
        <nav aria-label={preview.pages} className="flex flex-wrap gap-x-3 text-small">
          <a href={paths.policy(policyId)} className={link}>
            ← {preview.back}
          </a>
          <a
            href={paths.policyPreview(policyId)}
            className={`${link} aria-[current=page]:font-semibold`}
            {...here(null)}
          >
            {preview.front}
          </a>
          {rights.length > 0 ? (
            <a
              href={paths.policyPreview(policyId, WHO)}
              className={`${link} aria-[current=page]:font-semibold`}
              {...here(WHO)}
            >
              {portalCopy(locale).request.who.title}
            </a>
          ) : null}
          {rights.map((right) => (
            <a
              key={right}
              href={paths.policyPreview(policyId, right)}
              className={`${link} aria-[current=page]:font-semibold`}
              {...here(right)}
            >
              {shared.rights[right].name}
            </a>
          ))}
        </nav>
      </div>
    </aside>
  );
}
