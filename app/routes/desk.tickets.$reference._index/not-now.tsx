import type { NotNow as Reason } from "#app/domain/tickets/workflow/buttons";
import { useDeskWords } from "../desk/frame";

/** The acts that are missing among the buttons, each with why. Nothing where none is. */
export function NotNow({ reasons }: { reasons: readonly Reason[] }) {
  const { words, shared } = useDeskWords();
  if (reasons.length === 0) return null;
  return (
    <details data-screen-only className="text-muted">
      <summary className="w-fit min-h-6 cursor-pointer">{words.ticket.notNow}</summary>
      <ul className="list-disc pl-6">
        {reasons.map(({ why, actions }) => (
          <li key={why}>
            {words.ticket.notNowBecause(
              actions.map((action) => shared.actions[action]),
              shared.refusals[why],
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
