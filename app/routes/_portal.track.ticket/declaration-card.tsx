import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useWords } from "../_portal/frame";

type DeclarationCardProps = { declaration: NonNullable<PublicTicket["declaration"]>; number: number | undefined };

/** What has to be signed before the identity can be verified, and the way to it; once it is signed, that it is. */
export function DeclarationCard({ declaration: { signedOn }, number }: DeclarationCardProps) {
  const { words, shared } = useWords();
  const text = words.track.declaration;
  return (
    <Card id="declaration" title={signedOn ? text.doneTitle : text.cardTitle} highlighted={signedOn === null}>
      <p>{signedOn ? text.done(shared.longDate(signedOn)) : text.lead}</p>
      <p className="mt-4">
        <LinkButton href={paths.trackDeclaration(number)} kind={signedOn ? "secondary" : "primary"}>
          {signedOn ? text.openAgain : text.open}
        </LinkButton>
      </p>
    </Card>
  );
}
