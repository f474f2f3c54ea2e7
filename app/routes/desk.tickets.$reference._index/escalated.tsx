import type { ToldStep } from "#app/domain/tickets/escalation/list-escalations.server";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";

/** To whom an open ticket was escalated, and when; nothing where it was not. */
export function Escalated({ steps }: { steps: ToldStep[] }) {
  const { words, shared } = useDeskWords();
  const say = words.escalation;
  if (steps.length === 0) return null;
  return (
    <Notice kind="soon" word={say.onTicket.title}>
      <ul className="list-none">
        {steps.map(({ to, days, dueOn, on, names }) => (
          <li key={`${to}:${days}:${dueOn}`}>
            {say.onTicket.line(say.to[to], names, shared.longDate(on), say.day(days))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
