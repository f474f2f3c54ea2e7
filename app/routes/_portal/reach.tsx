import type { ControllerFacts } from "#app/domain/tickets/letter-facts";
import { useWords } from "./frame";

/** How to reach the controller by other ways; a way the policy does not name is left out. */
export function Reach({ title, controller }: { title: string; controller: ControllerFacts }) {
  const { home } = useWords().words;
  const { hotline, email, address } = controller;
  const ways = [
    hotline && { name: home.hotline, way: <a href={`tel:${hotline}`}>{hotline}</a> },
    email && { name: home.email, way: <a href={`mailto:${email}`}>{email}</a> },
    address && { name: home.address, way: address },
  ].filter((way) => way !== "" && way !== null);
  if (ways.length === 0) return null;
  return (
    <section className="max-w-text">
      <h2>{title}</h2>
      <dl>
        {ways.map(({ name, way }) => (
          <div key={name} className="flex min-h-11 items-center gap-4">
            <dt className="w-20 shrink-0 text-muted">{name}</dt>
            <dd className="min-w-0">{way}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
