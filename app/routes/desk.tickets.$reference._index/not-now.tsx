import type { NotNow as Reason } from "#app/domain/tickets/workflow/buttons";
import { Button } from "#app/ui/button";
import { useDeskWords } from "../desk/frame";

/** The acts that cannot be done now by who looks: their buttons stay, cannot be pressed, and beside them it says why. Nothing where all can. */
export function NotNow({ reasons }: { reasons: readonly Reason[] }) {
  const { words, shared } = useDeskWords();
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="not-now-title" data-screen-only className="flex flex-col gap-2">
      <h2 id="not-now-title" className="text-small font-semibold text-muted">
        {words.ticket.notNow}
      </h2>
      <ul className="flex list-none flex-col gap-2">
        {reasons.map(({ why, actions }) => (
          <li key={why} className="flex flex-wrap items-center gap-2">
            {actions.map((action) => (
              <Button key={action} type="button" kind="secondary" disabled aria-describedby={`why-${why}`}>
                {shared.actions[action]}
              </Button>
            ))}
            <span id={`why-${why}`} className="text-small text-muted">
              {shared.refusals[why]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
