import type { ListedFixed } from "#app/domain/people/giving/rule";
import type { Text } from "#app/domain/language";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { useDeskWords } from "../desk/frame";

type FixedCardProps = { scope: string; fixed: ListedFixed[]; policies: Record<string, Text> };

/** Who always gets which new tickets of a scope. */
export function FixedCard({ scope, fixed, policies }: FixedCardProps) {
  const { words, shared, locale } = useDeskWords();
  const say = words.giving.fixed;
  const rights: Partial<Record<string, { name: string }>> = shared.rights;
  const channels: Partial<Record<string, string>> = words.intake.channels;
  const what = ({ policyId, right, channel }: ListedFixed): string =>
    [
      policyId && (policies[policyId]?.[locale] ?? policyId),
      right && (rights[right]?.name ?? right),
      channel && (channels[channel] ?? channel),
    ]
      .filter((word) => word !== "")
      .join(say.between) || say.any;
  return (
    <Card title={say.title} id="fixed">
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-text">{say.lead}</p>
        {fixed.length === 0 ? (
          <p className="text-muted">{say.none}</p>
        ) : (
          <form method="post" action={paths.givingScope(scope)} className="w-full">
            <DataTable
              caption={say.caption}
              captionHidden
              stacked
              rows={fixed}
              rowKey={({ id }) => id}
              columns={[
                { key: "what", header: say.columns.what, cell: what },
                { key: "who", header: say.columns.who, named: true, cell: ({ name }) => <bdi>{name}</bdi> },
                {
                  key: "remove",
                  header: say.columns.remove,
                  short: true,
                  cell: (each) => (
                    <Button
                      kind="quiet"
                      name="seen"
                      value={each.staffId}
                      formAction={paths.givingFixed(scope, each.id)}
                      aria-label={say.removeLabel(what(each), each.name)}
                    >
                      {say.remove}
                    </Button>
                  ),
                },
              ]}
            />
          </form>
        )}
        <LinkButton href={paths.givingFixedNew(scope)} kind="secondary">
          {say.add}
        </LinkButton>
      </div>
    </Card>
  );
}
