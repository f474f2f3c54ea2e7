import type { RemedyFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import type { StillDone } from "#app/domain/tickets/workflow/unverified";
import type { PublicDecision } from "#app/domain/tickets/portal/public-ticket.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { SummaryList } from "#app/ui/summary-list";
import { useFrame, useWords } from "../_portal/frame";
import { Items, KeptByDuty } from "./items";
import { Particulars } from "./particulars";

function Remedies({ remedies, title }: { remedies: RemedyFacts; title?: string }) {
  const { remediesTitle } = useWords().words.track.ticket;
  return (
    <div className="mt-4">
      <h3>{title ?? remediesTitle}</h3>
      <ul className="list-disc pl-6">
        {[...(remedies.inside ? [remedies.inside] : []), ...remedies.complain, remedies.court].map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </div>
  );
}

function Grounds({ grounds }: { grounds: Extract<PublicDecision, { kind: "refused" }>["grounds"] }) {
  const { words, locale } = useWords();
  return (
    <ul className="flex list-none flex-col gap-4">
      {grounds.map(({ id, name, source, explanation, kept }) => (
        <li key={id}>
          <p className="font-semibold">{name[locale]}</p>
          <p className="whitespace-pre-line">{explanation}</p>
          {source ? <p className="text-small text-muted">{words.track.ticket.source(source[locale])}</p> : null}
          <KeptByDuty kept={kept} />
        </li>
      ))}
    </ul>
  );
}

/** What is still done for somebody who could not be verified, with the ways to it. */
function Still({ still }: { still: StillDone }) {
  const { words, locale } = useWords();
  const { policyId, policyHref } = useFrame();
  const text = words.track.unverified;
  return (
    <div className="mt-4 flex flex-col gap-2">
      <h3>{text.title}</h3>
      {still.way === "categories" ? (
        <p>{text.categories(still.categories.map((each) => each[locale]).join(text.join))}</p>
      ) : null}
      {still.way === "practices" && still.asCategories ? <p>{text.asCategories}</p> : null}
      {still.way === "practices" ? (
        <p>
          {text.practices} {policyHref ? <a href={policyHref}>{text.policy}</a> : null}
        </p>
      ) : null}
      {still.way === "opt-out" ? (
        <p>
          {text.optOut} <a href={paths.start("opt-out", policyId)}>{text.optOutLink}</a>
        </p>
      ) : null}
      <p>{text.again}</p>
    </div>
  );
}

function Finished({ decision }: { decision: Extract<PublicDecision, { kind: "finished" }> }) {
  const { words } = useWords();
  const page = words.track.ticket;
  const { items, particulars, where, done } = decision;
  return (
    <div className="flex flex-col gap-6">
      {items.length > 0 ? <Items items={items} /> : null}
      {particulars ? <Particulars said={particulars} /> : null}
      <SummaryList
        rows={[
          { key: "where", term: page.where, value: where },
          ...(done ? [{ key: "done", term: page.done, value: done }] : []),
        ]}
      />
    </div>
  );
}

/** What became of a complaint, why, and what happens now; the ways outside. */
function Judged({
  decision,
  remedies,
  onPaper,
  number,
}: {
  decision: Extract<PublicDecision, { kind: "judged" }>;
  remedies: RemedyFacts;
  onPaper: boolean;
  number: number | undefined;
}) {
  const text = useWords().words.complaint.ticket;
  const { verdict, reasons } = decision;
  return (
    <Card id="decision" title={text.decision[verdict]} highlighted>
      {verdict === "confirmed" ? null : <p className="mb-4">{text.next[verdict]}</p>}
      <h3>{text.reasons}</h3>
      <p className="whitespace-pre-line">{reasons}</p>
      {onPaper ? <OnPaper number={number} /> : null}
      <Remedies remedies={remedies} title={verdict === "confirmed" ? text.next.confirmed : undefined} />
    </Card>
  );
}

function OnPaper({ number }: { number: number | undefined }) {
  const { paper, paperHelp } = useWords().words.track.ticket;
  return (
    <div className="mt-4" data-screen-only>
      <LinkButton href={paths.trackAnswer(number)} kind="secondary" download>
        {paper}
      </LinkButton>
      <p className="text-small text-muted">{paperHelp}</p>
    </div>
  );
}

/** What was decided and why, or what was done, on paper too once that was sent; and the way out for who does not agree. */
export function Decision({
  decision,
  remedies,
  onPaper,
  number,
}: {
  decision: PublicDecision;
  remedies: RemedyFacts;
  onPaper: boolean;
  number: number | undefined;
}) {
  const { words } = useWords();
  const page = words.track.ticket;
  if (decision.kind === "approved") {
    return decision.note ? (
      <Card id="decision" title={page.decisionTitle.approved}>
        <p className="whitespace-pre-line">{decision.note}</p>
      </Card>
    ) : null;
  }
  if (decision.kind === "judged")
    return <Judged decision={decision} remedies={remedies} onPaper={onPaper} number={number} />;
  return (
    <Card
      id="decision"
      title={
        decision.kind === "refused" && decision.still
          ? words.track.unverified.decision
          : page.decisionTitle[decision.kind]
      }
    >
      {decision.kind === "refused" ? <Grounds grounds={decision.grounds} /> : <Finished decision={decision} />}
      {decision.kind === "refused" && decision.still ? <Still still={decision.still} /> : null}
      {onPaper ? <OnPaper number={number} /> : null}
      <Remedies remedies={remedies} />
    </Card>
  );
}
