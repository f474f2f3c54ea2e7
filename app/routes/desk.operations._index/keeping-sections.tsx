import type { Operations } from "#app/http/operations/operations.server";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";
import { sayMinute } from "../desk/people/times";
import { Section } from "./section";
import { sayBytes } from "./sizes";

type Part = { operations: Operations; open: boolean };

/** The parts of the product, each by name. */
export function PartsSection({ operations: { parts }, open }: Part) {
  const say = useDeskWords().words.operations.parts;
  return (
    <Section id="parts" title={say.title} open={open}>
      <div className="w-full">
        <SummaryList
          rows={parts.map(({ name, state }) => ({
            key: name,
            term: say.names[name] ?? name,
            value: say.states[state] ?? say.other,
          }))}
        />
      </div>
    </Section>
  );
}

/** How much is kept, and how much room there is. */
export function StorageSection({ operations: { storage }, open }: Part) {
  const say = useDeskWords().words.operations.storage;
  const { database, files, fileBytes, disk } = storage;
  return (
    <Section id="disk" title={say.title} open={open}>
      <div className="w-full">
        <SummaryList
          rows={[
            { key: "database", term: say.database, value: sayBytes(database) },
            { key: "files", term: say.files, value: say.filesValue(files, sayBytes(fileBytes)) },
            {
              key: "disk",
              term: say.disk,
              value: disk ? say.diskValue(sayBytes(disk.free), sayBytes(disk.total)) : say.unknown,
            },
          ]}
        />
      </div>
    </Section>
  );
}

/** When a backup was last made, as whoever makes them says. */
export function BackupSection({ operations: { backup }, open }: Part) {
  const desk = useDeskWords();
  const say = desk.words.operations.backup;
  return (
    <Section id="backup" title={say.title} open={open}>
      <div className="w-full">
        <SummaryList rows={[{ key: "last", term: say.last, value: backup ? sayMinute(backup, desk) : say.never }]} />
      </div>
      <p className="max-w-text">{say.help}</p>
    </Section>
  );
}
