import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarFor } from "#app/domain/clock/calendar";
import { dueOn } from "#app/domain/clock/due";
import { civilDateIn } from "#app/domain/clock/zone";
import type { Profile } from "#app/domain/policies/profile";
import { RIGHTS } from "#app/domain/policies/rights";
import { requirePolicy } from "#app/http/policy.server";
import { visitOf } from "#app/http/visit.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useFrame, useWords } from "../_portal/frame";
import { pageMeta } from "../_portal/page-meta";
import { Reach } from "../_portal/reach";
import { RightCard } from "./right-card";

function promises({ rights, zone, calendar }: Profile, now: Date) {
  const today = civilDateIn(now, zone);
  const terms = RIGHTS.flatMap((right) => rights[right]?.term ?? []);
  const distinct = [...new Map(terms.map((term) => [`${term.count} ${term.unit}`, term])).values()];
  const last = distinct.map((term) => dueOn(today, term, calendarFor(calendar)).dueOn).sort().at(-1);
  return { terms: distinct.map(({ count, unit }) => ({ count, unit })), due: last ?? today };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = visitOf(request, context);
  const { profile } = await requirePolicy(now);
  return { rights: RIGHTS.filter((right) => profile.rights[right]), ...promises(profile, now) };
}

export const meta = pageMeta(({ home }) => home.title, { findable: true });

/** The front page: what can be asked for, how long it takes, what is needed, and the way back to what was asked. */
export default function Home() {
  const { rights, terms, due } = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { controller } = useFrame();
  const { home } = words;
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{home.title}</h1>
        <p className="text-muted">{home.lead}</p>
      </div>
      <section aria-labelledby="rights">
        <h2 id="rights" className="mb-3">
          {home.rightsTitle}
        </h2>
        <ul className="grid list-none gap-3 sm:grid-cols-2">
          {rights.map((right) => (
            <RightCard key={right} href={paths.start(right)} name={shared.rights[right].name} sentence={shared.rights[right].sentence} />
          ))}
        </ul>
      </section>
      <section className="max-w-text">
        <h2>{home.termTitle}</h2>
        <p>{home.terms(terms.map(({ count, unit }) => shared.termUnits[unit](count)))}</p>
        <p className="text-muted">{home.termBy(shared.longDate(due))}</p>
      </section>
      <section className="max-w-text">
        <h2>{home.needTitle}</h2>
        <ul className="list-disc pl-6">
          {home.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </section>
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
