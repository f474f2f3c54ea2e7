import { paths } from "#app/paths";
import type { PublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { SummaryList } from "#app/ui/summary-list";
import { useWords } from "../_portal/frame";
import { Whose } from "../_portal/whose";
import { useOwnAddress } from "../_portal/own-address";

type FeeCardProps = { fee: NonNullable<PublicTicket["fee"]>; number: number | undefined; whose: string };

/** What a repeated request would cost and why, and the two ways the person has: go on, or withdraw. */
export function FeeCard({ fee, number, whose }: FeeCardProps) {
  const address = useOwnAddress();
  const { words, locale } = useWords();
  const text = words.track.fee;
  const rows = [
    { key: "amount", term: text.amount, value: fee.amount },
    { key: "reason", term: text.reason, value: fee.reason },
    ...(fee.rule ? [{ key: "rule", term: text.rule, value: fee.rule[locale] }] : []),
  ];
  return (
    <Card id="fee" title={text.cardTitle} highlighted>
      <p className="mb-3">{text.lead}</p>
      <SummaryList rows={rows} />
      <p className="mt-3 text-small text-muted">{text.safety}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <form method="post" action={address}>
          <Whose whose={whose} />
          <input type="hidden" name="answer" value={text.agreed(fee.amount)} />
          <Button>{text.goOn}</Button>
        </form>
        <LinkButton href={paths.trackWithdraw(number)} kind="secondary">
          {text.withdraw}
        </LinkButton>
      </div>
    </Card>
  );
}
