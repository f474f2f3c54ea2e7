import type { ReactNode } from "react";
import { VisuallyHidden } from "./visually-hidden";
import { WholeReferences } from "./whole-references";

export type SummaryRow = {
  key: string;
  term: string;
  /** Text keeps its line breaks, and its direction to itself. */
  value: ReactNode;
  /** The link that leads back to where this was answered. */
  change?: { href: string; text: string };
};

/** Answers as a definition list, each with its way back. On a phone term and answer stand under each other. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map((row) => (
        <div
          key={row.key}
          className="flex flex-wrap items-baseline gap-x-6 border-b border-line py-3 sm:flex-nowrap desk:gap-x-4 desk:py-1"
        >
          <dt className="w-full shrink-0 font-semibold sm:w-1/3 desk:font-normal desk:text-muted">{row.term}</dt>
          <dd className="min-w-0 flex-1 whitespace-pre-line">
            {typeof row.value === "string" ? (
              <bdi>
                <WholeReferences text={row.value} />
              </bdi>
            ) : (
              row.value
            )}
          </dd>
          {row.change ? (
            <dd className="shrink-0">
              <a
                href={row.change.href}
                className="-my-2 inline-flex min-h-11 min-w-11 items-center justify-end desk:min-h-6 desk:min-w-6"
              >
                {row.change.text}
                <VisuallyHidden> {row.term}</VisuallyHidden>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
