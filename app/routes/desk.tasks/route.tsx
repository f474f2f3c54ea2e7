import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewCounts } from "#app/domain/tickets/desk/queue/queue.server";
import { countSaved } from "#app/domain/tickets/desk/saved/list-saved.server";
import { accessToDecide } from "#app/http/staff/access-to-decide.server";
import { countOpenTasks, listOpenTasks, type ListedTask } from "#app/domain/tickets/tasks/task-list.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { callerOf } from "#app/http/request/caller.server";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import { classNames } from "#app/ui/class-names";
import { DataTable, type Column } from "#app/ui/data-table";
import { EmptyState } from "#app/ui/empty-state";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { subjectText } from "../desk/task/task-subject";
import { BESIDE, Views } from "../desk._index/views";

export const meta = deskMeta(({ tasks }) => tasks.view);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const [listed, open, counts, access, saved] = await Promise.all([
    listOpenTasks(staff.id, now),
    countOpenTasks(staff.id, now),
    viewCounts(staff.id, now),
    accessToDecide(staff),
    countSaved(staff.id, now),
  ]);
  return { frame: await deskFrame(request, context, staff), ...listed, open, counts, access, saved };
}

function columns({ words, shared, locale }: DeskWords): Column<ListedTask>[] {
  const { tasks, queue } = words;
  const heads = tasks.columns;
  return [
    {
      key: "task",
      header: heads.task,
      cell: ({ kind, silent }) => (silent ? `${tasks.kinds[kind]} · ${tasks.silent}` : tasks.kinds[kind]),
    },
    {
      key: "subject",
      header: heads.subject,
      cell: ({ subject }) => (subject ? subjectText(subject, locale) : words.access.hidden),
    },
    {
      key: "due",
      header: heads.due,
      short: true,
      named: true,
      cell: ({ dueOn }) => shared.shortDate(dueOn),
    },
    {
      key: "ticket",
      header: heads.ticket,
      cell: ({ reference, right }) => `${reference} ${shared.rights[right].name}`,
    },
    { key: "assignee", header: heads.assignee, short: true, cell: ({ assignee }) => assignee ?? queue.nobody },
  ];
}

/** What is still to be done around tickets, closed ones too, the soonest first. */
export default function OpenTasks() {
  const { tasks, more, open, counts, access, saved } = useLoaderData<typeof loader>();
  const desk = useDeskWords();
  const words = desk.words.tasks;
  return (
    <div className={classNames("flex flex-col gap-4", BESIDE.row)}>
      <Views current="tasks" counts={counts} tasks={open} access={access} saved={saved} />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <h1 className="text-title">{words.view}</h1>
        {tasks.length === 0 ? (
          <EmptyState title={words.empty.title}>{words.empty.help}</EmptyState>
        ) : (
          <DataTable
            caption={words.caption}
            captionHidden
            wholePage
            stacked
            columns={columns(desk)}
            rows={tasks}
            rowKey={({ id }) => id}
            rowHref={({ reference }) => paths.ticket(reference, { tab: "tasks", from: fromList("tasks") })}
          />
        )}
        {more ? <p className="text-muted">{words.more}</p> : null}
      </div>
    </div>
  );
}
