import type { DeskTask } from "#app/domain/tickets/tasks/task-list.server";
import { useDeskWords } from "../frame";
import { useMoments } from "../times/moments";
import { subjectText } from "./task-subject";

/** What a task is, until when, and what is known of it. */
export function TaskFacts({ task, zone }: { task: DeskTask; zone: string }) {
  const { words, shared, locale } = useDeskWords();
  const moment = useMoments(zone);
  const { tasks } = words;
  const day = shared.longDate(task.dueOn);
  const { settledAt, result, note, about, by } = task;
  const asks = task.kind === "permission";
  const byStaff = asks ? tasks.askedByStaff : tasks.byStaff;
  const answered = asks ? tasks.asked : tasks.recipient;
  const answeredBy = task.byLetter === null ? words.journal.system : answered;
  return (
    <div className="flex flex-col gap-1">
      <h2 className="text-lead">
        {tasks.kinds[task.kind]} · {subjectText(task.subject, locale)}
      </h2>
      {settledAt ? null : (
        <p className="text-muted">
          {task.kind === "restricted" ? tasks.until(day) : task.silent ? tasks.silentNote(day) : tasks.due(day)}
        </p>
      )}
      {task.byLetter === null || settledAt ? null : (
        <p className="text-muted">{task.byLetter ? tasks.byLetter : byStaff}</p>
      )}
      {about ? (
        <p className="whitespace-pre-line">
          <span className="text-muted">{asks ? tasks.askedAt : tasks.about}</span> {about}
        </p>
      ) : null}
      {settledAt && result ? (
        <>
          <p className="font-semibold">{tasks.results[result]}</p>
          {note ? <p className="whitespace-pre-line">{note}</p> : null}
          <p className="text-small text-muted">{tasks.settled(by ?? answeredBy, moment(settledAt))}</p>
        </>
      ) : null}
    </div>
  );
}
