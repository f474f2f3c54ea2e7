import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../frame";

type PermissionCardProps = { permission: TicketPage["permission"]; reference: string };

/** Who has to agree beside the requester, what they said, and the way to ask them. Nothing where nobody has to. */
export function PermissionCard({ permission, reference }: PermissionCardProps) {
  const text = useDeskWords().words.permission;
  if (!permission) return null;
  const { whom, state, askable } = permission;
  return (
    <Card title={text.card[whom]} id="permission">
      {state === "denied" ? (
        <Notice kind="late" word={text.states.denied}>
          {null}
        </Notice>
      ) : (
        <p>{text.states[state]}</p>
      )}
      {askable ? (
        <p data-screen-only>
          <a href={paths.ticketPermission(reference)}>{state === "unasked" ? text.ask : text.askAgain}</a>
        </p>
      ) : null}
    </Card>
  );
}
