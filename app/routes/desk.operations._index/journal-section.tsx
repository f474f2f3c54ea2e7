import type { Operations } from "#app/http/operations/operations.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";
import { sayMinute } from "../desk/people/times";
import { Section } from "./section";

/** When the journal was last verified, by whom, with what result; how far a verification is; and the button that asks for one. */
export function JournalSection({ journal, open }: { journal: Operations["journal"]; open: boolean }) {
  const desk = useDeskWords();
  const say = desk.words.operations.journal;
  const { ended, running } = journal;
  return (
    <Section id="journal" title={say.title} open={open || running !== null}>
      <div className="w-full">
        <SummaryList
          rows={[
            {
              key: "last",
              term: say.last,
              value: ended?.endedAt ? `${sayMinute(ended.endedAt, desk)} · ${say.by(ended.askedBy)}` : say.never,
            },
            ...(ended
              ? [
                  {
                    key: "result",
                    term: say.result,
                    value: ended.whole ? say.whole(ended.lines) : say.broken(ended.flaw ?? ""),
                  },
                ]
              : []),
            ...(running
              ? [{ key: "running", term: say.running, value: say.progress(running.lines, running.of ?? running.lines) }]
              : []),
          ]}
        />
      </div>
      <p className="max-w-text">{say.help}</p>
      {running ? null : (
        <form method="post" action={paths.operationsJournal()}>
          <Button kind="secondary">{say.submit}</Button>
        </form>
      )}
    </Section>
  );
}
