import type { ReactNode } from "react";
import { classNames } from "./class-names";

type CardProps = {
  title?: string;
  id?: string;
  /** The one thing the reader should look at first. */
  highlighted?: boolean;
  level?: "h2" | "h3";
  children: ReactNode;
};

/** A group of things that belong together, on raised paper. */
export function Card({ title, id, highlighted, level: Heading = "h2", children }: CardProps) {
  return (
    <section
      aria-labelledby={title && id ? `${id}-title` : undefined}
      id={id}
      className={classNames(
        "rounded-soft border p-4 sm:p-6 desk:p-4",
        highlighted ? "border-2 border-accent bg-accent-soft" : "border-line bg-raised",
      )}
    >
      {title ? (
        <Heading id={id ? `${id}-title` : undefined} className="mb-3 text-lead desk:mb-2">
          {title}
        </Heading>
      ) : null}
      {children}
    </section>
  );
}
