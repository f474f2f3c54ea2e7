import type { ListedSession } from "#app/domain/people/sessions.server";
import type { LocalMinute } from "#app/http/answer/local-minute";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { DataTable, type Column } from "#app/ui/data-table";
import { Tag } from "#app/ui/tag";
import { useDeskWords, type DeskWords } from "../frame";
import { deviceWords } from "./device-words";
import { sayMinute } from "./times";

/** A session with its times as the page says them. */
export type ShownSession = Omit<ListedSession, "begunAt" | "usedAt"> & { begun: LocalMinute; used: LocalMinute };

type SessionsCardProps = {
  sessions: ShownSession[];
  /** Where a session is ended; with no id, all but this one. */
  action: string;
  /** Whether all can be ended at once here. */
  all: boolean;
};

function columns(desk: DeskWords, action: string): Column<ShownSession>[] {
  const say = desk.words.staff.sessions;
  return [
    {
      key: "device",
      header: say.columns.device,
      cell: ({ device, current }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {deviceWords(device, desk)}
          {current ? <Tag kind="accent" text={say.current} /> : null}
        </span>
      ),
    },
    { key: "begun", header: say.columns.begun, named: true, cell: ({ begun }) => sayMinute(begun, desk) },
    { key: "used", header: say.columns.used, named: true, cell: ({ used }) => sayMinute(used, desk) },
    {
      key: "end",
      header: say.columns.end,
      cell: ({ id, device, current }) =>
        current ? null : (
          <form method="post" action={action}>
            <input type="hidden" name="session" value={id} />
            <Button kind="quiet" aria-label={say.endLabel(deviceWords(device, desk))}>
              {say.end}
            </Button>
          </form>
        ),
    },
  ];
}

/** Where somebody is signed in, each with the way to end it. */
export function SessionsCard({ sessions, action, all }: SessionsCardProps) {
  const desk = useDeskWords();
  const say = desk.words.staff.sessions;
  return (
    <Card title={say.title} id="sessions">
      {sessions.length === 0 ? (
        <p className="text-muted">{say.none}</p>
      ) : (
        <DataTable
          caption={say.caption}
          captionHidden
          stacked
          columns={columns(desk, action)}
          rows={sessions}
          rowKey={({ id }) => id}
        />
      )}
      {all && sessions.some(({ current }) => !current) ? (
        <form method="post" action={action} className="mt-3">
          <Button kind="secondary">{say.all}</Button>
        </form>
      ) : null}
    </Card>
  );
}
