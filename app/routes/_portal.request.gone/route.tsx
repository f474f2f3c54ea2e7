import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsOfDrafts } from "#app/http/portal/draft-session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/link-button";
import { DraftNotice } from "../_portal/draft-notice";
import { useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";

export const meta = pageMeta(({ request }) => request.gone.title);

/** What was sent in vain is given back here, and in the same questions of the next draft. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { given } = await wordsOfDrafts(request, null, "anywhere", callerOf(request, context).now);
  return { given };
}

/** A draft that is gone: nothing is lost but typing, and the way on is one press away. */
export default function DraftGone() {
  const { given } = useLoaderData<typeof loader>();
  const { gone } = useWords().words.request;
  return (
    <>
      <h1>{gone.title}</h1>
      <p className="max-w-text">{gone.help}</p>
      <DraftNotice given={given} inForm={false} />
      <p>
        <LinkButton href={paths.start()}>{gone.again}</LinkButton>
      </p>
    </>
  );
}
