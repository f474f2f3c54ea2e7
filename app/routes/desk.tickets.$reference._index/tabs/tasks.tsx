import { Card } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { useDeskWords } from "../../desk/frame";
import { isSettleable } from "../../desk/task/settleable";
import type { ShownLetter } from "../../desk/letter-words/to-person";
import { TaskFacts } from "../../desk/task/task-facts";
import { TaskForm } from "../../desk/task/task-form";
import type { Content, Head } from "../shown";

type TasksProps = { head: Head; content: Content<"tasks">; settling: boolean; letter: ShownLetter | null };

/** What is still to be done around the ticket, each settled in place; and what was. */
export function Tasks({ head, content, settling, letter }: TasksProps) {
  const { tasks: words } = useDeskWords().words;
  const { tasks } = content;
  if (tasks.length === 0) return <EmptyState title={words.none} />;
  return (
    <ul className="flex list-none flex-col gap-4">
      {tasks.map((task) => (
        <li key={task.id} className="max-w-text">
          <Card id={`task-${task.id}`}>
            <div className="flex flex-col gap-3">
              <TaskFacts task={task} zone={head.zone} />
              {settling && isSettleable(task) ? (
                <TaskForm task={task} reference={head.reference} letter={letter} />
              ) : null}
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
