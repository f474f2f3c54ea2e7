/** The first thing the keyboard meets: past the header, to the page itself. */
export function SkipLink({ text }: { text: string }) {
  return (
    <a
      href="#main"
      className="sr-only rounded-soft bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 hover:text-on-accent"
    >
      {text}
    </a>
  );
}
