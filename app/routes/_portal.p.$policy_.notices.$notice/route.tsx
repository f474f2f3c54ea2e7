import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublicNotice, type PublicNotice } from "#app/domain/programmes/reading/public-notices.server";
import { requirePolicyNamed } from "#app/http/portal/policy.server";
import { stayWith } from "#app/http/portal/portal-cookie.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { BackLink } from "#app/ui/page/back-link";
import { useFrame, useWords } from "../_portal/frame";
import { NoticeText } from "../_portal/notice-text";
import { pageMeta } from "../_portal/page-meta";
import { Reach } from "../_portal/reach";

export const meta = pageMeta((_words, { notice }: { notice: PublicNotice }) => notice.title, { findable: true });

/** One notice, as anybody may read and print it. Who reads it stays with its policy's portal. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const { policyId } = await requirePolicyNamed(params.policy, now);
  const found = await findPublicNotice(policyId, params.notice, locale);
  if (!found) throw new Response(null, { status: 404 });
  return data({ policyId, notice: found.notice }, { headers: { "Set-Cookie": stayWith(policyId) } });
}

export default function Notice() {
  const { policyId, notice } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { controller } = useFrame();
  const say = words.notices;
  return (
    <article className="flex flex-col gap-5">
      <BackLink href={paths.policyNotices(policyId)} text={say.backToAll} />
      <div className="flex max-w-text flex-col gap-2">
        <h1>{notice.title}</h1>
        <p className="text-muted">{`${say.kinds[notice.kind]} · ${say.published(shared.longDate(notice.on))}`}</p>
      </div>
      <NoticeText notice={notice} />
      <div data-screen-only>
        <Card id="exercise" title={say.exercise}>
          <p className="mb-3">{say.exerciseHelp}</p>
          <LinkButton href={paths.portal(policyId)} kind="secondary">
            {say.exerciseLink}
          </LinkButton>
        </Card>
      </div>
      <Reach title={say.questions} controller={controller} />
    </article>
  );
}
