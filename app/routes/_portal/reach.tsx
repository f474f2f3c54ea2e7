import { Fragment } from "react";
import type { ControllerFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { useWords } from "./frame";

/** How to reach the controller by other ways; a way the policy does not name is left out. */
export function Reach({ title, controller }: { title: string; controller: ControllerFacts }) {
  const { home } = useWords().words;
  const { hotline, email, address } = controller;
  const ways = [
    hotline && {
      name: home.hotline,
      way: (
        <a href={`tel:${hotline}`} className="inline-flex min-h-11 items-center">
          {hotline}
        </a>
      ),
    },
    email && {
      name: home.email,
      way: (
        <a href={`mailto:${email}`} className="inline-flex min-h-11 items-center">
          {email}
        </a>
      ),
    },
    address && { name: home.address, way: address },
  ].filter((way) => way !== "" && way !== null);
  if (ways.length === 0) return null;
  return (
    <section className="max-w-text">
      <h2 className="mb-2">{title}</h2>
      <dl className="grid grid-cols-[max-content_1fr] items-baseline gap-x-4 gap-y-1">
        {ways.map(({ name, way }) => (
          <Fragment key={name}>
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0">{way}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
