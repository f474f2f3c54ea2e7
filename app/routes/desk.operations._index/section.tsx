import type { ReactNode } from "react";

/** One part of the page, folded away unless it needs a hand. */
export function Section({
  id,
  title,
  open,
  children,
}: {
  id: string;
  title: string;
  open: boolean;
  children: ReactNode;
}) {
  return (
    <details id={id} open={open} className="rounded-soft border border-line bg-raised">
      <summary className="cursor-pointer px-4 py-3">
        <h2 className="inline text-lead">{title}</h2>
      </summary>
      <div className="flex flex-col items-start gap-3 px-4 pb-4 [&>[role=group]]:w-full">{children}</div>
    </details>
  );
}
