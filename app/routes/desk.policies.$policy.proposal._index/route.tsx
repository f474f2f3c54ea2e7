import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LOCALES, type Text } from "#app/domain/language";
import { may } from "#app/domain/people/permissions";
import type { SectionId } from "#app/domain/policies/check/fields";
import { findOpenSigned } from "#app/domain/policies/proposals/list.server";
import type { RefusalCode } from "#app/domain/refusal";
import { openTicketsByPolicy } from "#app/domain/tickets/desk/queue/open-by-policy.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { policyName, requirePolicyAtDesk } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { SummaryList } from "#app/ui/summary-list";
import { Changes } from "../desk.policies._index/changes";
import { useMinute } from "../desk.policies._index/moment";
import { PapersChanged } from "../desk.policies._index/papers-changed";
import { policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { Effect } from "./effect";
import { aboutProposal, effectOf, shownProposal, type ShownProposal } from "./shown.server";

/** Why it was not agreed to, as the address says it. */
const REFUSALS = [
  "same-author",
  "policy-proposal-over",
  "policy-proposal-void",
  "policy-day-over",
  "not-permitted",
] as const satisfies readonly RefusalCode[];

function refusalIn(url: string): (typeof REFUSALS)[number] | null {
  const no = new URL(url).searchParams.get("no");
  return REFUSALS.find((code) => code === no) ?? null;
}

type Meant = { frame: DeskFrame; name: Text; open: { proposal: ShownProposal } | null };

export const meta = deskMeta(({ policies }, { frame, name, open }: Meant) => {
  const { title, over } = policies.proposals.page;
  return `${open ? title[open.proposal.kind] : over} · ${name[frame.locale]}`;
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.agree");
  const policy = await requirePolicyAtDesk(params.policy);
  const { policyId } = policy;
  const manages = may(staff.role, "policy.manage");
  const open = await findOpenSigned(policyId);
  return {
    frame: await deskFrame(request, context, staff),
    ...{ policyId, name: policyName(policy), manages, no: refusalIn(request.url) },
    // Whoever was told of it, or has just pressed its button, reads here that it is over, and why.
    open: open && {
      policyId,
      proposal: shownProposal(open.proposal, policy),
      languages: policy.newest?.profile.languages ?? LOCALES,
      asProposed: open.asProposed,
      ...(await aboutProposal(open.proposal, staff.id)),
      effect: open.proposal.kind === "publish" ? await effectOf(policy) : null,
      tickets: (await openTicketsByPolicy(staff.id)).get(policyId) ?? 0,
    },
  };
}

type Loaded = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["open"]>;

/** From when it holds, as a reader asks it. */
function useWhen({ proposal: { effectiveOn, zone } }: Pick<Loaded, "proposal">): string {
  const { words, shared } = useDeskWords();
  const { proposals } = words.policies;
  return effectiveOn === null ? proposals.atOnce : proposals.from(shared.longDate(effectiveOn), zone);
}

function Facts(loaded: Loaded) {
  const { proposal, successor } = loaded;
  const { words, locale } = useDeskWords();
  const { page, states, retire } = words.policies.proposals;
  const minute = useMinute();
  const when = useWhen(loaded);
  const { kind, status, note, instead, decidedBy, decidedAt } = proposal;
  const signed = (by: string | null, at: ShownProposal["at"]) => page.byAt(by ?? page.somebody, minute(at));
  return (
    <SummaryList
      rows={[
        { key: "state", term: page.facts.state, value: loaded.asProposed ? states[status] : states.void },
        {
          key: "what",
          term: page.facts.what,
          value: kind === "publish" ? page.whatPublish((proposal.against ?? 0) + 1) : page.whatRetire,
        },
        { key: "when", term: page.facts.when, value: when },
        { key: "by", term: page.facts.by, value: signed(proposal.by, proposal.at) },
        { key: "why", term: page.facts.why, value: note },
        ...(instead
          ? [
              ...loaded.languages.map((each) => ({
                key: `instead-${each}`,
                term: page.facts.instead(retire.insteadIn[each]),
                value: <bdi lang={each}>{instead[each]}</bdi>,
              })),
              {
                key: "successor",
                term: page.facts.successor,
                value: successor ? successor[locale] : page.noSuccessor,
              },
            ]
          : []),
        ...(decidedAt ? [{ key: "decided", term: page.facts.decided, value: signed(decidedBy, decidedAt) }] : []),
      ]}
    />
  );
}

/** What can be done about it: agree, send back or take back; call off what was agreed. */
function Acts(loaded: Loaded) {
  const { policyId, proposal, mine, asProposed } = loaded;
  const { page } = useDeskWords().words.policies.proposals;
  const when = useWhen(loaded);
  if (proposal.status === "agreed")
    return (
      <LinkButton kind="secondary" href={paths.policyProposal(policyId, "call-off")}>
        {page.callOff}
      </LinkButton>
    );
  const back = (
    <LinkButton kind="secondary" href={paths.policyProposal(policyId, "send-back")}>
      {mine ? page.takeBack : page.sendBack}
    </LinkButton>
  );
  if (mine || !asProposed) return back;
  return (
    <form method="post" action={paths.policyProposal(policyId, "agree")} className="flex flex-col gap-3">
      <input type="hidden" name="proposal" value={proposal.id} />
      <p>{proposal.effectiveOn === null ? page.agreeNow : page.agreeFrom(when)}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button id="send">{page.agree[proposal.kind]}</Button>
        {back}
      </div>
    </form>
  );
}

/** Why sections were changed, as their writers said it. */
function SectionNotes({ notes }: Pick<ShownProposal, "notes">) {
  const { words, locale } = useDeskWords();
  const { section } = policyWords(locale, []);
  const rows = Object.entries(notes).map(([id, note]) => ({ key: id, term: section(id as SectionId), value: note }));
  if (rows.length === 0) return null;
  return (
    <Card id="notes" title={words.policies.proposals.page.notes}>
      <SummaryList rows={rows} />
    </Card>
  );
}

/** What is proposed, what comes of it, and what can be done about it. */
function Open({ loaded }: { loaded: Loaded }) {
  const { locale } = useDeskWords();
  const { proposal, mine, asProposed, effect, tickets } = loaded;
  const words = policyWords(locale, effect?.own ?? []);
  const { proposals, compare } = words.words;
  const { page } = proposals;
  return (
    <>
      {asProposed ? null : (
        <Notice kind="late" word={page.void.word}>
          <p>{page.void.help}</p>
        </Notice>
      )}
      {asProposed && mine && proposal.status === "proposed" ? (
        <Notice kind="soon" word={page.own.word}>
          <p>{page.own.help}</p>
        </Notice>
      ) : null}
      <Facts {...loaded} />
      <SectionNotes notes={proposal.notes} />
      <section aria-labelledby="effect" className="flex flex-col gap-2">
        <h2 id="effect">{page.effect}</h2>
        {effect?.rights ? <Effect changes={effect.rights} words={words} /> : null}
        <p>{proposal.kind === "retire" ? page.openRetire(tickets) : page.open(tickets)}</p>
      </section>
      <Acts {...loaded} />
      {effect && asProposed ? (
        <>
          <h2>{page.changes}</h2>
          {effect.sections === null ? <p>{compare.fresh}</p> : <Changes sections={effect.sections} words={words} />}
          {effect.papers ? <PapersChanged changes={effect.papers} words={words} /> : null}
        </>
      ) : null}
    </>
  );
}

export default function Proposal() {
  const { policyId, name, manages, no, open } = useLoaderData<typeof loader>();
  const { words, shared, locale } = useDeskWords();
  const { page } = words.policies.proposals;
  const title = open ? page.title[open.proposal.kind] : page.over;
  return (
    <div className="flex max-w-[60rem] flex-col gap-4">
      <PageHeader
        title={`${title} · ${name[locale]}`}
        back={
          manages
            ? { href: paths.policy(policyId), text: name[locale] }
            : { href: paths.policies(), text: words.policies.policy.back }
        }
      />
      {no ? (
        <Notice kind="late" word={page.refused} live>
          <p>{shared.refusals[no]}</p>
        </Notice>
      ) : null}
      {open ? <Open loaded={open} /> : no ? null : <p>{shared.refusals["policy-proposal-over"]}</p>}
    </div>
  );
}
