import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Locale } from "#app/domain/language";
import { paragraphsOf } from "#app/domain/policies/check/compare-papers";
import { loadPapers } from "#app/domain/policies/versions/papers.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePolicyText } from "#app/http/portal/policy.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { useFrame, useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { Reach } from "../_portal/reach";

export const meta = pageMeta(({ policyText }, { name, title }: { name: string; title: string | null }) =>
  policyText.title(name, title),
);

/** The language a policy's text is written in, for those who have it read to them. */
function languageOf(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? "zh-CN" : "en";
}

/** A policy's own text as it went with a version. Where none did, the page the policy names; where it names none, 404 with how to ask for it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const { id, policyId, profile } = await requirePolicyText(params.policy, params.version, now);
  const { text } = await loadPapers(id);
  if (text === null && profile.policyUrl !== null) throw seeOther(profile.policyUrl);
  const named = {
    policyId,
    name: profile.name[locale],
    title: profile.title?.[locale] ?? null,
    date: profile.policyDate,
  };
  if (text === null) return data({ ...named, text: null }, { status: 404 });
  return data({ ...named, text: { lang: languageOf(text), paragraphs: paragraphsOf(text) } });
}

export default function PolicyText() {
  const { policyId, name, title, date, text } = useLoaderData<typeof loader>();
  const { words } = useWords();
  const { controller } = useFrame();
  const { policyText } = words;
  return (
    <article className="flex flex-col gap-3">
      <BackLink href={paths.portal(policyId)} text={policyText.back} />
      <h1>{policyText.title(name, title)}</h1>
      {date === null ? null : <p className="text-muted">{policyText.dated(date)}</p>}
      {text === null ? (
        <>
          <p className="max-w-text">{policyText.notHere}</p>
          <Reach title={words.home.reachTitle} controller={controller} />
        </>
      ) : (
        <div lang={text.lang} className="flex max-w-text flex-col gap-3 wrap-anywhere">
          {text.paragraphs.map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </div>
      )}
    </article>
  );
}
