import type { ListedPasskey } from "#app/domain/people/passkeys/list-passkeys.server";
import type { LocalMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DataTable, type Column } from "#app/ui/data-table";
import { LinkButton } from "#app/ui/link-button";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { sayMinute } from "../desk/people/times";

/** A passkey with its times as the page says them. */
export type ShownPasskey = Pick<ListedPasskey, "id" | "name"> & { added: LocalMinute; used: LocalMinute | null };

function columns(desk: DeskWords): Column<ShownPasskey>[] {
  const say = desk.words.account.passkeys;
  return [
    { key: "name", header: say.columns.name, cell: ({ name }) => <bdi className="break-words">{name}</bdi> },
    { key: "added", header: say.columns.added, named: true, cell: ({ added }) => sayMinute(added, desk) },
    {
      key: "used",
      header: say.columns.used,
      named: true,
      cell: ({ used }) => (used ? sayMinute(used, desk) : say.never),
    },
    {
      key: "remove",
      header: say.columns.remove,
      cell: ({ id, name }) => (
        <a
          href={paths.accountPasskey(id)}
          aria-label={say.removeLabel(name)}
          className="inline-flex min-h-6 items-center"
        >
          {say.remove.open}
        </a>
      ),
    },
  ];
}

/** The passkeys of one's own account. */
export function PasskeysCard({ passkeys, usable }: { passkeys: ShownPasskey[]; usable: boolean }) {
  const desk = useDeskWords();
  const say = desk.words.account.passkeys;
  return (
    <Card title={say.title} id="passkeys">
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-text">{usable ? say.what : desk.words.signIn.passkey.noName}</p>
        {passkeys.length > 0 ? (
          <div className="w-full">
            <DataTable
              caption={say.title}
              captionHidden
              stacked
              columns={columns(desk)}
              rows={passkeys}
              rowKey={({ id }) => id}
            />
          </div>
        ) : null}
        {usable ? (
          <LinkButton href={paths.accountPasskeyNew()} kind="secondary">
            {say.add}
          </LinkButton>
        ) : null}
      </div>
    </Card>
  );
}
