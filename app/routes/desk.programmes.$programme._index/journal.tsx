import type { DeskCopy } from "#app/copy/desk";
import type { ProgrammeLine } from "#app/domain/programmes/reading/programme-page.server";
import { localMinute } from "#app/http/answer/local-minute";
import { Card } from "#app/ui/card";
import { Timeline } from "#app/ui/timeline";
import { useDeskWords } from "../desk/frame";

function sentence(
  line: ProgrammeLine,
  journal: DeskCopy["programmes"]["journal"],
  day: (on: string) => string,
): string {
  switch (line.kind) {
    case "audience-set":
    case "programme-released":
    case "programme-retried":
      return journal[line.kind](line.data.readers);
    case "programme-paced":
      return journal[line.kind](line.data.pace, line.data.before);
    case "programme-done":
      return journal[line.kind](line.data.sent, line.data.failed);
    case "audience-read":
      return journal[line.kind](line.data.readers, line.data.refused);
    case "refused-left-out":
      return journal[line.kind](line.data.refused);
    case "contacts-erased":
      return journal[line.kind](line.data.readers);
    case "service-ended":
      return journal[line.kind](day(line.data.on));
    case "notice-published":
      return journal[line.kind](day(line.data.until));
    case "told":
    case "perhaps-told":
    case "not-told":
    case "letter-returned":
    case "change-accepted":
    case "end-task-opened":
      return "";
    default:
      return journal[line.kind];
  }
}

/** What happened to a programme, the latest on top. */
export function Journal({ lines, more, zone }: { lines: readonly ProgrammeLine[]; more: boolean; zone: string }) {
  const { words, shared } = useDeskWords();
  const { page, journal } = words.programmes;
  const items = lines.map((line) => {
    const { on, time } = localMinute(line.at, zone);
    const by = line.by ?? journal.system;
    return {
      id: line.id,
      dateTime: line.at,
      when: `${shared.longDate(on)} ${time} · ${by}`,
      title: sentence(line, journal, shared.longDate),
    };
  });
  return (
    <Card id="journal" title={page.journalTitle}>
      <Timeline items={items} />
      {more ? <p className="text-muted">{page.moreLines}</p> : null}
    </Card>
  );
}
