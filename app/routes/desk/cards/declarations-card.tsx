import type { TicketPage } from "#app/domain/tickets/desk/page/ticket-page";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { useDeskWords } from "../frame";
import { useMoments } from "../times/moments";

type DeclarationsProps = { declarations: TicketPage["declarations"]; reference: string; zone: string };

/** What was signed, the last one first, each leading to its page; that nothing was, where something has to be. Nothing where nothing is asked. */
export function DeclarationsCard({ declarations: { asked, signed }, reference, zone }: DeclarationsProps) {
  const text = useDeskWords().words.declarations;
  const moment = useMoments(zone);
  if (!asked && signed.length === 0) return null;
  return (
    <Card title={text.title} id="declarations">
      {signed.length === 0 ? <p>{text.none}</p> : null}
      <ul className="flex list-none flex-col gap-2">
        {signed.toReversed().map(({ id, at, name }) => (
          <li key={id}>
            <a href={paths.ticketDeclaration(reference, id)}>{text.by(name ?? text.erased, moment(at))}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
