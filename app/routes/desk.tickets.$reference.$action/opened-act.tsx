import type { Buttons, StaffAction } from "#app/domain/tickets/workflow/buttons";
import { classNames } from "#app/ui/class-names";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords } from "../desk/frame";

type OpenedActProps = { act: StaffAction; buttons: Buttons; reference: string };

/** The acts that can be done now, in the order of the ticket's page, with the one that is open marked. What is done by a press is not among them. */
export function OpenedAct({ act, buttons: { primary, others }, reference }: OpenedActProps) {
  const { words, shared } = useDeskWords();
  const to = useTicketPaths();
  const acts = [...(primary ? [primary] : []), ...others].filter((each) => each !== "take");
  if (acts.length < 2) return null;
  return (
    <nav
      aria-label={words.ticket.actionsLabel}
      data-screen-only
      className="flex flex-wrap gap-x-2 border-b border-line"
    >
      {acts.map((each) => (
        <a
          key={each}
          href={to.action(reference, each)}
          aria-current={each === act ? "page" : undefined}
          className={classNames(
            "-mb-px inline-flex min-h-8 items-center border-b-4 px-2 no-underline",
            each === act ? "border-accent font-semibold text-ink" : "border-transparent",
          )}
        >
          {shared.actions[each]}
        </a>
      ))}
    </nav>
  );
}
