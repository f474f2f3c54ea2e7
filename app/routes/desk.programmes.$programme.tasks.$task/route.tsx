import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { endTaskForm, resultsOf } from "#app/domain/programmes/ending/end-tasks";
import { settleEndTask } from "#app/domain/programmes/ending/settle-end-task.server";
import { listEndTasks } from "#app/domain/programmes/reading/end-task-list.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { notFound } from "#app/http/staff/not-found";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.tasks.title} · ${name[frame.locale]}`,
);

type Address = { programme?: string; task?: string };

/** The task of this programme that the address names. Throws 404 where there is none like it. */
async function requireTask({ programme: id, task: taskId }: Address, staff: { id: string }) {
  const { programme } = await requireProgramme(id, staff);
  const task = (await listEndTasks(programme.id)).find((each) => each.id === taskId);
  if (!task) throw notFound("task");
  return { programme, task };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const { programme, task } = await requireTask(params, staff);
  if (task.settledAt) throw seeOther(paths.programme(programme.id));
  return {
    frame: await deskFrame(request, context, staff),
    id: programme.id,
    name: task.name,
    results: resultsOf(task.key),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.write");
  const { programme, task } = await requireTask(params, staff);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, endTaskForm);
  if (!parsed.ok) return toMend(parsed);
  const asked = { programmeId: programme.id, taskId: task.id, input: parsed.value, actor: staff, now };
  const settled = await settleEndTask(asked);
  if (!settled.ok) return refused(settled);
  throw seeOther(`${paths.programme(programme.id)}?done=settled`);
}

export default function SettleEndTask() {
  const { id, name, results } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { acts, back, tasks } = words.programmes;
  const { text, choice, summary } = useForm(results.length === 1 ? { result: results[0] ?? "" } : {});
  return (
    <>
      <BackLink href={paths.programme(id)} text={back} />
      <NarrowForm
        title={`${tasks.title} · ${name[locale]}`}
        errors={summary([
          { name: "result", label: tasks.result },
          { name: "note", label: tasks.note.label },
        ])}
        before={
          refused ? (
            <Notice kind="late" word={acts.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        submit={tasks.submit}
        beside={<a href={paths.programme(id)}>{acts.cancel}</a>}
      >
        <RadioGroup
          {...choice("result")}
          label={tasks.result}
          choices={results.map((value) => ({ value, text: tasks.results[value] }))}
        />
        <TextArea {...text("note")} {...tasks.note} rows={3} maxLength={2000} />
      </NarrowForm>
    </>
  );
}
