/** One step back, as a plain link: it works without a script and after a reload. */
export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <a
      href={href}
      data-screen-only
      className="inline-flex min-h-11 items-center gap-1 self-start no-underline desk:min-h-6"
    >
      <span aria-hidden="true">←</span>
      <span className="underline">{text}</span>
    </a>
  );
}
