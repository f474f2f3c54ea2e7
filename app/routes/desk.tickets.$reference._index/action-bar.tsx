import type { Buttons, StaffAction } from "#app/domain/tickets/workflow/buttons";
import { Button } from "#app/ui/button";
import type { ButtonKind } from "#app/ui/button-look";
import { LinkButton } from "#app/ui/link-button";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { useDeskWords } from "../desk/frame";
import { buttonKind } from "./button-kinds";

/** The place of the acts on the page, for what leads to them. */
export const ACTIONS_PLACE = "acts";

type ActionBarProps = {
  buttons: Buttons;
  reference: string;
  version: number;
  staffId: string;
  /** Whether a colleague has it: then taking it over is asked once. */
  held: boolean;
  /** Where tasks wait that the reader can settle: on the page that is open, or at an address; null where none does. */
  tasks: "here" | { href: string } | null;
};

/** One press and done: sent with the version that was looked at, so that the one who comes second is told. */
function PressForm({
  action,
  version,
  fields,
  text,
  kind,
}: {
  action: string;
  version: number;
  fields?: Record<string, string>;
  text: string;
  kind: ButtonKind;
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="seen" value={version} />
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind}>{text}</Button>
    </form>
  );
}

function ActionButton({
  action,
  reference,
  version,
  kind,
}: {
  action: StaffAction;
  reference: string;
  version: number;
  kind: ButtonKind;
}) {
  const { shared } = useDeskWords();
  const href = useTicketPaths().action(reference, action);
  if (action === "take") return <PressForm action={href} version={version} text={shared.actions.take} kind={kind} />;
  return (
    <LinkButton href={href} kind={kind}>
      {shared.actions[action]}
    </LinkButton>
  );
}

/** Exactly what the workflow allows, the act that brings the ticket on first; else the way to what is still to be done. Where nothing is, not even a note, it says so. */
export function ActionBar({ buttons, reference, version, staffId, held, tasks }: ActionBarProps) {
  const { ticket } = useDeskWords().words;
  const { primary, others, takeOver, assign, note } = buttons;
  const to = useTicketPaths();
  const assignHref = to.assign(reference);
  if (!primary && others.length === 0 && !takeOver && !assign) {
    if (tasks === "here") return null;
    if (tasks)
      return (
        <div role="group" aria-label={ticket.actionsLabel} data-screen-only>
          <LinkButton href={tasks.href}>{ticket.toTasks}</LinkButton>
        </div>
      );
    return note ? null : <p className="text-muted">{ticket.nothingToDo}</p>;
  }
  return (
    <div
      id={ACTIONS_PLACE}
      tabIndex={-1}
      role="group"
      aria-label={ticket.actionsLabel}
      data-screen-only
      className="flex flex-wrap gap-2"
    >
      {primary ? <ActionButton action={primary} reference={reference} version={version} kind="primary" /> : null}
      {others.map((action) => (
        <ActionButton
          key={action}
          action={action}
          reference={reference}
          version={version}
          kind={buttonKind(action, buttons)}
        />
      ))}
      {takeOver && held ? (
        <LinkButton href={to.takeOver(reference)} kind={primary ? "secondary" : "primary"}>
          {ticket.takeOver}
        </LinkButton>
      ) : null}
      {takeOver && !held ? (
        <PressForm
          action={assignHref}
          version={version}
          fields={{ assigneeId: staffId }}
          text={ticket.takeOver}
          kind={primary ? "secondary" : "primary"}
        />
      ) : null}
      {assign ? (
        <LinkButton href={assignHref} kind="secondary">
          {ticket.assign}
        </LinkButton>
      ) : null}
    </div>
  );
}
