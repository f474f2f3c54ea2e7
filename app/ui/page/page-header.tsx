import type { ReactNode } from "react";
import { BackLink } from "./back-link";
import { Steps } from "./steps";
import { WholeReferences } from "../whole-references";

type PageHeaderProps = {
  title: string;
  /** One sentence of help under the title. */
  lead?: ReactNode;
  back?: { href: string; text: string };
  steps?: string;
  actions?: ReactNode;
};

/** The top of a page: back, progress, the page's only h1, one sentence. */
export function PageHeader({ title, lead, back, steps, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-2">
      {back ? <BackLink {...back} /> : null}
      {steps ? <Steps text={steps} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1>
          <WholeReferences text={title} />
        </h1>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {lead ? (
        <div className="max-w-text text-muted">{typeof lead === "string" ? <WholeReferences text={lead} /> : lead}</div>
      ) : null}
    </header>
  );
}
