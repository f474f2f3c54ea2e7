import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Timeline } from "#app/ui/timeline";
import { useDeskWords } from "../../desk/frame";
import { useMoments } from "../../desk/times/moments";
import { journalSentence } from "#app/papers/journal-words";
import type { Content, Head } from "../shown";

/** Every fact that happened, in plain words. */
export function Journal({
  head,
  content,
  takesCaseFile,
}: {
  head: Head;
  content: Content<"journal">;
  takesCaseFile: boolean;
}) {
  const { words, shared, locale } = useDeskWords();
  const moment = useMoments(head.zone);
  const { journal, names, ownGrounds, blockerNames, letterNames } = content;
  const context = { words, shared, locale, names, ownGrounds, blockerNames, letterNames, zone: head.zone };
  return (
    <Card title={words.ticket.journal.title} id="journal">
      {takesCaseFile ? (
        <p className="mb-3" data-screen-only>
          <a href={paths.caseFile(head.reference)} className="inline-flex min-h-6 items-center">
            {words.caseFile.open}
          </a>
        </p>
      ) : null}
      {journal.length === 0 ? (
        <EmptyState title={words.ticket.journal.empty} />
      ) : (
        <Timeline
          items={journal.map((line) => {
            const { text, details } = journalSentence(line, context);
            return {
              id: line.id,
              dateTime: line.at,
              when: moment(line.at),
              title: text,
              body: details.length > 0 ? <p className="text-muted">{details.join(" · ")}</p> : undefined,
            };
          })}
        />
      )}
    </Card>
  );
}
