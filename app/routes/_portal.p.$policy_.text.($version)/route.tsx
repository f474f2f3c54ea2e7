import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Locale } from "#app/domain/language";
import { paragraphsOf } from "#app/domain/policies/check/compare-papers";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePolicyText } from "#app/http/portal/policy.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";

export const meta = pageMeta(({ policyText }, { name, title }: { name: string; title: string | null }) =>
  policyText.title(name, title),
);

/** The language a policy's text is written in, for those who have it read to them. */
function languageOf(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "en";
}

/** A policy's own text as it went with a version. Where none did, the page the policy names; 404 where it names none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const { id, policyId, profile } = await requirePolicyText(params.policy, params.version, now);
  const { text } = await loadPapers(id);
  if (text === null && profile.policyUrl !== null) throw seeOther(profile.policyUrl);
  if (text === null) throw new Response(null, { status: 404 });
  return {
    policyId,
    name: profile.name[locale],
    title: profile.title?.[locale] ?? null,
    date: profile.policyDate,
    lang: languageOf(text),
    paragraphs: paragraphsOf(text),
  };
}

export default function PolicyText() {
  const { policyId, name, title, date, lang, paragraphs } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { policyText } = words;
  return (
    <article className="flex flex-col gap-3">
      <BackLink href={paths.portal(policyId)} text={policyText.back} />
      <h1>{policyText.title(name, title)}</h1>
      {date === null ? null : <p className="text-muted">{policyText.dated(date)}</p>}
      <div lang={lang} className="flex max-w-text flex-col gap-3 wrap-anywhere">
        {paragraphs.map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </article>
  );
}
