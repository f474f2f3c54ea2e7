import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { check } from "#app/domain/policies/check/check";
import {
  askForLetters,
  findLetters,
  type LettersPreview,
  type PreviewedLetter,
} from "#app/domain/policies/versions/preview-letters.server";
import type { Locale } from "#app/domain/language";
import { letterName } from "#app/domain/tickets/letters/content/kinds.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { policyName, requireDraftAtDesk } from "#app/http/staff/policy.server";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { Findings } from "../desk.policies._index/findings";
import { ownGroundsOf, policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { ShownLetter } from "./shown-letter";
import { useOwnAddress } from "../desk/own-address";

type Named = { frame: DeskFrame; name: Record<Locale, string> };

/** How often a page that waits looks again, in seconds. */
const LOOK_AGAIN_SECONDS = 2;

const named = deskMeta(
  ({ policies }, { frame, name }: Named) => `${policies.preview.letters.title} · ${name[frame.locale]}`,
);

/** A page that waits loads itself again, without a script. */
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  ...named({ data: page }),
  ...(page?.waiting ? [{ httpEquiv: "refresh", content: String(LOOK_AGAIN_SECONDS) }] : []),
];

/** The letter an address asks for, else the first in the reader's language. */
function chosenLetter(written: LettersPreview | null, query: URLSearchParams, locale: Locale): PreviewedLetter | null {
  const letters = written?.letters ?? [];
  const asked = letters.find((each) => each.kind === query.get("kind") && each.locale === query.get("locale"));
  return asked ?? letters.find((each) => each.locale === locale) ?? letters[0] ?? null;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const policy = await requireDraftAtDesk(params.policy);
  const { policyId, draft } = policy;
  const { written, waiting } = await findLetters(policyId);
  return {
    frame: await deskFrame(request, context, staff),
    policyId,
    name: policyName(policy),
    own: ownGroundsOf(draft.profile),
    musts: check(draft.profile).filter(({ severity }) => severity === "must"),
    letters: (written?.letters ?? []).map(({ kind, locale }) => ({ kind, locale, name: letterName(kind) })),
    letter: chosenLetter(written, new URL(request.url).searchParams, callerOf(request, context).locale),
    stale: written !== null && written.version !== draft.version,
    waiting,
  };
}

/** Has the letters written from the draft as it is now. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  await readForm(request);
  await requirePermission(request, "policy.manage");
  const { policyId } = await requireDraftAtDesk(params.policy);
  await askForLetters(policyId, callerOf(request, context).now);
  throw seeOther(paths.policyLetters(policyId));
}

function Ask({ first }: { first: boolean }) {
  const address = useOwnAddress();
  const { letters } = useDeskWords().words.policies.preview;
  return (
    <form method="post" action={address}>
      <Button kind={first ? "primary" : "secondary"}>{first ? letters.make : letters.again}</Button>
    </form>
  );
}

export default function Letters() {
  const { policyId, name, own, musts, letters, letter, stale, waiting } = useLoaderData<typeof loader>();
  const { locale } = useDeskWords();
  const words = policyWords(locale, own);
  const { preview } = words.words;
  const text = preview.letters;
  const header = (
    <PageHeader
      title={`${text.title} · ${name[locale]}`}
      back={{ href: paths.policy(policyId), text: name[locale] }}
      lead={text.lead}
    />
  );
  if (musts.length > 0) {
    return (
      <>
        {header}
        <Notice kind="late" word={preview.notYet}>
          {null}
        </Notice>
        <Findings policyId={policyId} findings={musts} words={words} />
      </>
    );
  }
  return (
    <>
      {header}
      {waiting ? (
        <Notice kind="accent" word={text.waiting} live>
          <a href={paths.policyLetters(policyId)}>{text.refresh}</a>
        </Notice>
      ) : null}
      {stale && !waiting ? (
        <Notice kind="soon" word={text.stale}>
          <Ask first={false} />
        </Notice>
      ) : null}
      {letter ? <ShownLetter policyId={policyId} letters={letters} letter={letter} /> : null}
      {!letter && !waiting ? (
        <EmptyState title={text.none}>
          <Ask first />
        </EmptyState>
      ) : null}
    </>
  );
}
