import type { EndTask } from "#app/domain/programmes/reading/end-task-list.server";
import { localMinute } from "#app/http/answer/local-minute";
import { paths } from "#app/paths";
import { Card } from "#app/ui/card";
import { DataTable } from "#app/ui/data-table";
import { useDeskWords } from "../desk/frame";

type EndTasksProps = { id: string; tasks: readonly EndTask[]; endsOn: string; zone: string };

/** What a service's end asks for, and what became of it. */
export function EndTasks({ id, tasks, endsOn, zone }: EndTasksProps) {
  const { words, shared, locale } = useDeskWords();
  const { page, tasks: say } = words.programmes;
  const result = ({ result: ended, by, settledAt }: EndTask) => {
    if (!ended || !settledAt) return page.tasks.open;
    return `${say.results[ended]} · ${say.by(by ?? "", shared.longDate(localMinute(settledAt, zone).on))}`;
  };
  return (
    <Card id="tasks" title={page.tasksTitle}>
      {tasks.length === 0 ? (
        <p>{page.tasksAhead(shared.longDate(endsOn))}</p>
      ) : (
        <DataTable
          stacked
          caption={say.title}
          captionHidden
          rows={tasks}
          rowKey={(task) => task.id}
          columns={[
            { key: "what", header: say.what, cell: ({ name }) => name[locale] },
            { key: "due", header: say.due, named: true, short: true, cell: ({ dueOn }) => shared.longDate(dueOn) },
            {
              key: "result",
              header: say.result,
              cell: (task) => (
                <>
                  {result(task)}
                  {task.note ? <span className="block whitespace-pre-line text-muted">{task.note}</span> : null}
                </>
              ),
            },
            {
              key: "settle",
              header: say.settle,
              cell: (task) =>
                task.settledAt ? null : (
                  <a href={paths.programmeTask(id, task.id)} aria-label={`${say.settle} ${task.name[locale]}`}>
                    {say.settle}
                  </a>
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
