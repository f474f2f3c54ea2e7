/** One right on the front page: the whole card leads to its form. */
export function RightCard({ href, name, sentence }: { href: string; name: string; sentence: string }) {
  return (
    <li className="relative rounded-soft border border-line bg-raised p-4 hover:border-accent focus-within:border-accent">
      <a
        href={href}
        className="flex items-baseline justify-between gap-2 font-semibold no-underline after:absolute after:inset-0"
      >
        <span className="underline">{name}</span>
        <span aria-hidden="true">→</span>
      </a>
      <p className="text-small text-muted">{sentence}</p>
    </li>
  );
}
