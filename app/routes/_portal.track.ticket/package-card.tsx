import type { Right } from "#app/domain/policies/profile/rights";
import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { SummaryList } from "#app/ui/summary-list";
import { useWords } from "../_portal/frame";

/** The person's data, ready to be fetched; or that their time is over. */
export function PackageCard({
  made,
  right,
  number,
}: {
  right: Right;
  made: NonNullable<PublicTicket["package"]>;
  number: number | undefined;
}) {
  const { words, shared } = useWords();
  const text = { ...words.files.package, ...(right === "rules" ? words.files.package.rules : {}) };
  const until = shared.longDate(made.until);
  if (made.state === "gone") {
    return (
      <Card id="package-card" title={text.title}>
        <p>{text.gone(until)}</p>
      </Card>
    );
  }
  const rows = [
    { key: "size", term: text.size, value: words.files.size(Math.ceil(made.size / 1024)) },
    { key: "sum", term: text.sum, value: <span className="font-mono text-small break-all">{made.sha256}</span> },
  ];
  return (
    <Card id="package-card" title={text.title} highlighted>
      <div className="flex flex-col gap-4">
        <p>{text.ready(until)}</p>
        <div>
          <LinkButton href={paths.trackPackage(number)} kind="primary">
            {text.download}
          </LinkButton>
        </div>
        <SummaryList rows={rows} />
        <p className="text-small text-muted">{text.keep}</p>
      </div>
    </Card>
  );
}
