type Step = { href: string; text: string };

/** The way to what comes before and after, with a word on where one is. */
export function Pager({
  label,
  previous,
  next,
  summary,
}: {
  label: string;
  previous: Step | null;
  next: Step | null;
  summary?: string;
}) {
  const link = "inline-flex min-h-11 items-center desk:min-h-6";
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3 desk:py-2">
      {previous ? (
        <a rel="prev" href={previous.href} className={link}>
          {previous.text}
        </a>
      ) : null}
      {summary ? <span className="text-muted">{summary}</span> : null}
      {next ? (
        <a rel="next" href={next.href} className={link}>
          {next.text}
        </a>
      ) : null}
    </nav>
  );
}
