import type { Absence } from "#app/domain/people/absence/absence";
import type { Covered } from "#app/domain/tickets/giving/left-behind.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { WholeReferences } from "#app/ui/whole-references";
import { useDeskWords } from "../desk/frame";

type AbsenceCardProps = {
  /** What is entered for today and later. */
  coming: Absence[];
  /** The absence that is on, or else the last, with what was done of one's tickets meanwhile; null where there was none. */
  last: { fromOn: string; toOn: string; tickets: Covered[] } | null;
};

/** When one is away, and what was done of one's tickets meanwhile. */
export function AbsenceCard({ coming, last }: AbsenceCardProps) {
  const { words, shared } = useDeskWords();
  const say = words.away;
  const days = (each: { fromOn: string; toOn: string }) =>
    say.days(shared.longDate(each.fromOn), shared.longDate(each.toOn));
  return (
    <Card title={say.own.title} id="absence">
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-text">{say.own.lead}</p>
        {coming.length === 0 ? (
          <p className="text-muted">{say.own.none}</p>
        ) : (
          <ul className="flex list-none flex-col gap-1">
            {coming.map((each) => (
              <li key={each.id} className="flex flex-wrap items-center gap-x-3">
                <span>{days(each)}</span>
                <span className="text-muted">
                  {say.all.columns.standIn}: {each.standIn ? <bdi>{each.standIn.name}</bdi> : say.all.noStandIn}
                </span>
                <a
                  href={paths.awayEnd(each.id)}
                  aria-label={say.end.label(each.name, days(each))}
                  className="inline-flex min-h-6 items-center"
                >
                  {say.end.open}
                </a>
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-2">
          <LinkButton href={paths.awayNew()} kind="secondary">
            {say.enter.open}
          </LinkButton>
          <LinkButton href={paths.away()} kind="secondary">
            {say.link}
          </LinkButton>
        </div>
        {last ? (
          <section className="flex flex-col gap-1" aria-labelledby="covered">
            <h3 id="covered" className="font-semibold">
              {say.own.done} ({days(last)})
            </h3>
            {last.tickets.length === 0 ? <p className="text-muted">{say.own.nothing}</p> : null}
            <ul className="flex list-none flex-col gap-1">
              {last.tickets.map(({ reference, right, to, holder }) => (
                <li key={reference} className="flex flex-wrap items-center gap-x-3">
                  <a href={paths.ticket(reference)} className="inline-flex min-h-6 items-center">
                    <WholeReferences text={reference} />
                  </a>
                  <span>{shared.rights[right].name}</span>
                  <span className="text-muted">
                    {to === null ? say.covered.offered : say.covered.to(to)}
                    {to === holder ? "" : ` · ${holder === null ? say.covered.nobody : say.covered.now(holder)}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Card>
  );
}
