import type { AccessRequest } from "#app/domain/tickets/minors/access-requests.server";
import { SummaryList } from "#app/ui/summary-list";
import { accessResult } from "./access-result";
import { useDeskWords } from "../frame";
import { useMoments } from "../times/moments";
import { ZoneNote } from "../times/zone-note";

/** Who wants to see which ticket, and why; what was decided, and that it was taken back, where it was. */
export function AskedAccess({ asked }: { asked: AccessRequest }) {
  const desk = useDeskWords();
  const { words, shared } = desk;
  const moment = useMoments(asked.zone);
  const { access } = words;
  const { facts } = access.decide;
  const { asker, ended } = asked;
  const rows: [string, string | null][] = [
    [facts.ticket, `${asked.reference} ${shared.rights[asked.right].name}`],
    [facts.status, shared.statuses[asked.status]],
    [facts.asker, access.asker(asker.name, shared.roles[asker.role])],
    [facts.assignee, asker.isAssignee ? access.assignee : access.notAssignee],
    [facts.asked, moment(asked.askedAt)],
    [facts.reason, asked.reason],
    [facts.decision, asked.decision && accessResult(asked, desk)],
    [facts.by, asked.decision && (asked.decidedBy ?? words.journal.somebody)],
    [facts.note, asked.note],
    [facts.ended, ended && moment(ended.at)],
    [facts.endedBy, ended && (ended.by ?? words.journal.somebody)],
    [facts.endReason, ended && ended.reason],
  ];
  return (
    <div className="flex flex-col gap-2">
      <SummaryList rows={rows.flatMap(([term, value]) => (value ? [{ key: term, term, value }] : []))} />
      <ZoneNote zone={asked.zone} />
    </div>
  );
}
