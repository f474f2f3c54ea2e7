import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPublicNotices } from "#app/domain/programmes/reading/public-notices.server";
import { requirePolicyNamed } from "#app/http/portal/policy.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";

export const meta = pageMeta(({ notices }, { name }: { name: string }) => notices.title(name), { findable: true });

/** Everything a controller has told everybody under a policy. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const { policyId, profile } = await requirePolicyNamed(params.policy, now);
  return { policyId, name: profile.name[locale], notices: await listPublicNotices(policyId, profile.zone) };
}

export default function Notices() {
  const { policyId, name, notices } = useLoaderData<typeof loader>();
  const { words, shared, locale } = useWords();
  const say = words.notices;
  return (
    <>
      <BackLink href={paths.portal(policyId)} text={say.back} />
      <div className="flex max-w-text flex-col gap-2">
        <h1>{say.title(name)}</h1>
        <p className="text-muted">{notices.length === 0 ? say.none : say.lead}</p>
      </div>
      <ul className="flex list-none flex-col gap-3">
        {notices.map(({ id, kind, title, on }) => (
          <li key={id} className="border-b border-line pb-3">
            <a href={paths.policyNotice(policyId, id)} className="inline-flex min-h-11 items-center font-semibold">
              {title[locale]}
            </a>
            <p className="text-small text-muted">{`${say.kinds[kind]} · ${say.published(shared.longDate(on))}`}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
