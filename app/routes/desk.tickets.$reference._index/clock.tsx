import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { SummaryList } from "#app/ui/summary-list";
import { Timeline } from "#app/ui/timeline";
import { useDeskWords } from "../desk/frame";
import { useMoments } from "../desk/times/moments";
import { useDueWords } from "./due-steps";
import type { Content, Head } from "./shown";

type ClockProps = { head: Head; clock: Content<"facts">["clock"] };

/** The date and why it is this one: what an agent tells a person who asks, and what an auditor replays. */
export function Clock({ head, clock }: ClockProps) {
  const { words, shared } = useDeskWords();
  const explained = useDueWords(head.zone);
  const moment = useMoments(head.zone);
  const text = words.ticket.clock;
  const { dueLines, dueSteps, dueLimit, restDay, refusal, denyFrom, targetOn, coolingOn, calendarVersion, breached } =
    clock;
  const target = targetOn && shared.longDate(targetOn) + (clock.targetPaused ? `\n${text.targetPaused}` : "");
  const rows = [
    { key: "promise", term: text.promise, value: shared.longDate(head.due.dueOn) },
    ...(refusal.by ? [{ key: "refuse-by", term: text.refuseBy, value: shared.longDate(refusal.by) }] : []),
    ...(denyFrom ? [{ key: "deny-from", term: text.denyFrom, value: shared.longDate(denyFrom) }] : []),
    ...(target ? [{ key: "target", term: text.target, value: target }] : []),
    ...(coolingOn
      ? [{ key: "cooling", term: text.cooling, value: text.coolingUntil(shared.longDate(coolingOn)) }]
      : []),
    { key: "calendar", term: text.calendar, value: calendarVersion },
  ];
  return (
    <Card title={text.title} id="clock">
      <div className="flex flex-col gap-3">
        {breached ? (
          <Notice kind="late" word={text.breached(shared.longDate(head.due.dueOn))}>
            {null}
          </Notice>
        ) : null}
        {refusal.late && refusal.by ? (
          <Notice kind="late" word={text.refusedLate(shared.longDate(refusal.by))}>
            {null}
          </Notice>
        ) : null}
        {explained(dueSteps, head.due.dueOn, dueLimit).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {restDay ? <p>{restDay}</p> : null}
        <p className="text-muted">{head.provisional ? text.provisional : text.certain}</p>
        <SummaryList rows={rows} />
        <h3>{text.history}</h3>
        <Timeline
          items={dueLines.map(({ id, at, reason, dueOn, before }) => ({
            id,
            dateTime: at,
            when: moment(at),
            title: text.change(text.reasons[reason], shared.longDate(dueOn)),
            body: before === null ? undefined : words.journal.dueSet.before(shared.longDate(before)),
          }))}
        />
      </div>
    </Card>
  );
}
