import type { Right } from "#app/domain/policies/profile/rights";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { MarkedText } from "#app/ui/marked-text";
import { useFrame, useWords } from "../frame";
import type { Front } from "./front";
import { FrontEnd } from "./end";
import { FrontNotices } from "./notices";
import { Reach } from "../reach";
import { FrontRetirement } from "./retirement";
import { RightCard } from "./right-card";

/** The front page: what can be asked for, how long it takes, what is needed, and the way back to what was asked. */
export function Home({
  front,
  startAt = paths.start,
}: {
  front: Front;
  /** Where a right's card leads. */ startAt?: (right: Right, policyId: string) => string;
}) {
  const { policyId, rights, terms, due, restDay, automatedDecisions, clues, notices, end, retirement } = front;
  const closed = end?.state === "closed" || retirement?.state === "retired";
  const { words, shared, locale } = useWords();
  const { controller } = useFrame();
  const { home } = words;
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{home.title}</h1>
        <p className="text-muted">{home.lead}</p>
      </div>
      <FrontNotices policyId={policyId} notices={notices} />
      {end ? <FrontEnd policyId={policyId} end={end} /> : null}
      {retirement ? <FrontRetirement retirement={retirement} /> : null}
      {closed ? null : (
        <section aria-labelledby="rights">
          <h2 id="rights" className="mb-2">
            {home.rightsTitle}
          </h2>
          <ul className="grid list-none gap-3 sm:grid-cols-2">
            {rights.map((right) => (
              <RightCard
                key={right}
                href={startAt(right, policyId)}
                name={shared.rights[right].name}
                sentence={shared.rights[right].sentence}
              />
            ))}
          </ul>
        </section>
      )}
      {closed ? null : (
        <section className="max-w-text">
          <h2 className="mb-2">{home.termTitle}</h2>
          <p>{home.terms(terms.map(({ count, unit }) => shared.termUnits[unit](count)))}</p>
          <p className="text-muted">{home.termBy(shared.longDate(due))}</p>
          {restDay ? <p className="text-small text-muted">{restDay[locale]}</p> : null}
        </section>
      )}
      {closed ? null : (
        <section className="max-w-text">
          <h2 className="mb-2">{home.needTitle}</h2>
          <ul className="list-disc pl-6">
            {home.needs(clues.map((name) => name[locale])).map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </section>
      )}
      {automatedDecisions ? (
        <section className="max-w-text">
          <h2 className="mb-2">{home.automatedTitle}</h2>
          <p>
            <MarkedText text={automatedDecisions[locale]} />
          </p>
        </section>
      ) : null}
      <Card id="track" title={home.trackTitle}>
        <p className="mb-3">{home.trackHelp}</p>
        <LinkButton href={paths.track()} kind="secondary">
          {home.track}
        </LinkButton>
      </Card>
      <Reach title={home.reachTitle} controller={controller} />
    </>
  );
}
