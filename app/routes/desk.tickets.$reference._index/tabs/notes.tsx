import { EmptyState } from "#app/ui/empty-state";
import { Timeline } from "#app/ui/timeline";
import { useDeskWords } from "../../desk/frame";
import { useMoments } from "../../desk/times/moments";
import { NoteForm } from "../../desk/decide/note-form";
import type { Content, Head } from "../shown";

/** What colleagues wrote for colleagues, and the field for one more. */
export function Notes({ head, content, writing }: { head: Head; content: Content<"notes">; writing: boolean }) {
  const { words } = useDeskWords();
  const moment = useMoments(head.zone);
  const { notes } = content;
  return (
    <div className="flex max-w-text flex-col gap-4">
      {notes.length === 0 ? (
        <EmptyState title={words.ticket.notes.empty} />
      ) : (
        <Timeline
          items={notes.map(({ id, at, by, text }) => ({
            id,
            dateTime: at,
            when: moment(at),
            title: by ?? words.journal.somebody,
            body: <p className="whitespace-pre-line">{text}</p>,
          }))}
        />
      )}
      {writing ? <NoteForm reference={head.reference} /> : null}
    </div>
  );
}
