import type { ReactNode } from "react";

/** Nothing here, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-soft border border-dashed border-edge p-8 text-center desk:p-6">
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-2 text-muted">{children}</div> : null}
    </div>
  );
}
