import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { classNames } from "#app/ui/class-names";
import { SummaryList, type SummaryRow } from "#app/ui/summary-list";
import { WholeReferences } from "#app/ui/whole-references";
import { useTicketPaths } from "../../desk/bench/ticket-paths";
import { useDeskWords } from "../../desk/frame";
import { DeclarationsCard } from "../../desk/cards/declarations-card";
import { PermissionCard } from "../../desk/cards/permission-card";
import { SystemCheckNotice } from "../../desk/task/system-check-notice";
import { useMoments } from "../../desk/times/moments";
import { AuthorityNotice } from "../authority-notice";
import { Change } from "../change";
import { Clock } from "../clock";
import { EvidenceNotice } from "../evidence-notice";
import { Decisions } from "./decisions";
import { Parent } from "../linked";
import { RelatedTickets } from "../related";
import type { Content, Head } from "../shown";

/** A row that leads to other tickets; none where there are none. */
function linked(
  key: string,
  term: string,
  references: readonly string[],
  to: (reference: string) => string,
): SummaryRow[] {
  if (references.length === 0) return [];
  const links = references.map((reference) => (
    <a key={reference} href={to(reference)} className="mr-3 inline-block font-mono">
      <WholeReferences text={reference} />
    </a>
  ));
  return [{ key, term, value: links }];
}

export type FactsPart = "parent" | "permission" | "declarations" | "minor";

type FactsProps = {
  head: Head;
  content: Content<"facts">;
  /** How many files there are. */
  files: number;
  wide?: boolean;
  /** What the act that is open shows itself, and is not said twice on a page. */
  without?: readonly FactsPart[];
};

/** What was asked, what was decided, and the clock: beside them where they have the page's width, else after them. */
export function Facts({ head, content, files, wide, without = [] }: FactsProps) {
  const { ticket, complaint, actions, intake, merge } = useDeskWords().words;
  const { minor } = actions.verify;
  const { facts } = ticket;
  const moment = useMoments(head.zone);
  const to = useTicketPaths();
  const open = head.identityVerified ? facts.identityNotAsked : facts.identityOpen;
  const verified = content.verifiedAt ? facts.identityDone(moment(content.verifiedAt)) : open;
  const identity = content.parent ? complaint.identity : verified;
  const filesLink = <a href={to.ticket(head.reference, "files")}>{ticket.filesCount(files)}</a>;
  return (
    <div className={classNames("grid gap-4", wide && "xl:grid-cols-[3fr_2fr] xl:items-start")}>
      <div className="flex min-w-0 flex-col gap-4">
        <AuthorityNotice ended={content.authorityEnded} />
        <SystemCheckNotice check={content.check} zone={head.zone} />
        {content.change ? <Change change={content.change} /> : null}
        <Card title={facts.title} id="facts">
          <SummaryList
            rows={[
              ...content.rows,
              { key: "identity", term: facts.identity, value: identity },
              ...(files > 0 ? [{ key: "files", term: ticket.tabs.files, value: filesLink }] : []),
              ...linked("repeated", facts.requester.repeats(content.repeated.length), content.repeated, to.ticket),
            ]}
          />
          {content.takenIn ? (
            <p className="mt-2 flex flex-wrap gap-x-4 text-small" data-screen-only>
              {content.apartFirst ? <span className="text-muted">{merge.apartFirst}</span> : null}
              {content.correctable && !content.apartFirst ? (
                <a href={paths.ticketReceived(head.reference)}>{intake.correct.link}</a>
              ) : null}
              {content.apartFirst ? null : <a href={paths.ticketContact(head.reference)}>{intake.contact.link}</a>}
            </p>
          ) : null}
          {content.mayBeMinor && !without.includes("minor") ? (
            <p className="mt-2 text-small" data-screen-only>
              {minor.text} <a href={paths.ticketMinor(head.reference)}>{minor.link}</a>
            </p>
          ) : null}
          {content.splittable ? (
            <p className="mt-2 flex flex-wrap gap-x-4 text-small" data-screen-only>
              <a href={to.split(head.reference)}>{merge.split.open}</a>
              <a href={to.merge(head.reference)}>{merge.which.open}</a>
            </p>
          ) : null}
        </Card>
        {wide ? null : <Clock head={head} clock={content.clock} />}
        {content.parent && !without.includes("parent") ? (
          <Parent parent={content.parent} profile={content.policy} />
        ) : null}
        {content.related ? <RelatedTickets {...content.related} of={head.reference} /> : null}
        <EvidenceNotice evidence={content.evidence} />
        {without.includes("permission") ? null : (
          <PermissionCard permission={content.permission} reference={head.reference} />
        )}
        {without.includes("declarations") ? null : (
          <DeclarationsCard declarations={content.declarations} reference={head.reference} zone={head.zone} />
        )}
        <Decisions decisions={content.decisions} profile={content.policy} />
      </div>
      {wide ? <Clock head={head} clock={content.clock} /> : null}
    </div>
  );
}
