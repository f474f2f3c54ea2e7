import type { Need } from "#app/domain/operations/needs";
import type { Operations } from "#app/http/operations/operations.server";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { sayBytes } from "./sizes";

/** What needs a hand, each line leading to its part of the page; or that nothing does. */
export function NeedsList({ operations }: { operations: Operations }) {
  const say = useDeskWords().words.operations;
  const { needs, counts, givenUp, storage, notices } = operations;
  const words: Record<Need, () => string> = {
    parts: () => say.needs.parts(counts.badParts),
    timers: () => say.needs.timers(counts.badTimers),
    queues: () => say.needs.queues(say.span(counts.oldest)),
    "given-up": () => say.needs["given-up"](givenUp.count),
    disk: () => say.needs.disk(sayBytes(storage.disk?.free ?? 0)),
    backup: () => say.needs.backup(counts.backupAge === null ? null : say.span(counts.backupAge)),
    journal: () => say.needs.journal(counts.journalState),
  };
  // What only was not done yet, or not for a while, can wait until the afternoon.
  const urgent = needs.some((need) => need !== "backup" && (need !== "journal" || counts.journalState === "broken"));
  if (needs.length === 0)
    return notices.length > 0 ? null : (
      <Notice kind="calm" word={say.well.word}>
        <p>{say.well.help}</p>
      </Notice>
    );
  return (
    <Notice kind={urgent ? "late" : "soon"} word={say.needs.title}>
      <ul className="list-none">
        {needs.map((need) => (
          <li key={need}>
            <a href={`#${need}`} className="inline-flex min-h-6 items-center">
              {words[need]()}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
