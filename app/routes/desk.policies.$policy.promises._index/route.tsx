import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Locale } from "#app/domain/language";
import { movePromise } from "#app/domain/policies/profile/change-ledger";
import { saveDraftPapers } from "#app/domain/policies/versions/draft-papers.server";
import { answer } from "#app/http/answer/answer.server";
import { doneAt } from "#app/http/answer/done.server";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePapersAtDesk } from "#app/http/staff/ledger.server";
import { requireDraftAtDesk } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { Tabs } from "#app/ui/page/tabs";
import { lineAt } from "../desk.policies._index/findings";
import { policyWords, type PolicyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { Counts } from "./counts";
import { Ledger, MOVE_BUTTON } from "./ledger";
import { shownLedger, type ShownLedger } from "./shown.server";
import { Stands } from "./stands";

type Named = { frame: DeskFrame; ledger: { name: Record<Locale, string> } };

export const meta = deskMeta(
  ({ policies }, { frame, ledger }: Named) => `${policies.papers.title} · ${ledger.name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.read");
  const policy = await requirePapersAtDesk(request, params.policy, staff);
  const { locale } = callerOf(request, context);
  return {
    frame: await deskFrame(request, context, staff),
    ledger: shownLedger(policy, locale),
    drafted: policy.draft !== null,
  };
}

/** What a button of the ledger says: the line, and which way it goes; null for none of ours. */
function moveIn(form: FormData): { id: string; way: "up" | "down" } | null {
  const pressed = form.get(MOVE_BUTTON);
  const [, way, id] = /^(up|down) ([a-z0-9-]{1,40})$/.exec(typeof pressed === "string" ? pressed : "") ?? [];
  return id ? { id, way: way as "up" | "down" } : null;
}

/** Moves a line of the draft's ledger. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "policy.manage");
  const { policyId } = await requireDraftAtDesk(params.policy);
  const move = moveIn(form);
  if (!move) throw new Response(null, { status: 400 });
  const { now, locale } = callerOf(request, context);
  let place = 0;
  const moved = await saveDraftPapers({
    policyId,
    seen: seenVersion(form),
    by: staff.id,
    now,
    change: (papers) => {
      const promises = movePromise(papers.promises, move.id, move.way);
      place = promises?.findIndex(({ id }) => id === move.id) ?? 0;
      return promises && { ...papers, promises };
    },
  });
  if (moved.ok) throw doneAt(`${paths.policyPromises(policyId, "draft")}#${lineAt(place)}`, "promise-saved");
  noteProblem(context);
  const { status, text } = answer(moved.refusal, locale);
  return data({ why: text, by: moved.detail?.by ?? null }, { status });
}

function Versions({ ledger, drafted, words }: { ledger: ShownLedger; drafted: boolean; words: PolicyWords }) {
  const { tabs } = words.words.papers;
  const { policyId, of, version } = ledger;
  if (!drafted || version === null) return null;
  return (
    <Tabs
      label={tabs.label}
      tabs={[
        { href: paths.policyPromises(policyId), text: tabs.inForce(version), current: of === "in-force" },
        { href: paths.policyPromises(policyId, "draft"), text: tabs.draft, current: of === "draft" },
      ]}
    />
  );
}

export default function Promises() {
  const { ledger, drafted } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { locale } = useDeskWords();
  const words = policyWords(locale, ledger.own);
  const { papers, draft, title } = words.words;
  const name = ledger.name[locale];
  return (
    <>
      <PageHeader
        title={`${papers.title} · ${name}`}
        back={
          ledger.manages ? { href: paths.policy(ledger.policyId), text: name } : { href: paths.policies(), text: title }
        }
        lead={papers.lead}
        actions={
          <div className="flex flex-wrap gap-2" data-screen-only>
            {ledger.of === "draft" ? (
              <LinkButton href={paths.policyPromiseAdd(ledger.policyId)}>{papers.add}</LinkButton>
            ) : null}
            <LinkButton kind="secondary" href={paths.policyPromisesCsv(ledger.policyId, ledger.of)}>
              {papers.csv.open}
            </LinkButton>
            <Button type="button" kind="secondary" data-print hidden>
              {papers.print}
            </Button>
          </div>
        }
      />
      {refused ? (
        <Notice kind="late" word={papers.notMoved} live>
          {refused.by === null ? null : <p>{draft.conflict(refused.by)}</p>}
          <p>{refused.why}</p>
        </Notice>
      ) : null}
      <Versions ledger={ledger} drafted={drafted} words={words} />
      <Counts ledger={ledger} words={words} />
      <section id="ledger" aria-label={papers.title}>
        <Ledger ledger={ledger} words={words} />
      </section>
      <Stands ledger={ledger} words={words} />
    </>
  );
}
