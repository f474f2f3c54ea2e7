import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { renameTeam } from "#app/domain/people/teams/change-team.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { requireTeam } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextField } from "#app/ui/form/text-field";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { teamNameForm } from "../desk.teams.new/form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ teams }, { name }: { frame: DeskFrame; name: string }) => `${teams.name.title} · ${name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const { id, name } = await requireTeam(params.team);
  return { frame: await deskFrame(request, context, staff), id, name };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { id } = await requireTeam(params.team);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, teamNameForm);
  if (!parsed.ok) return toMend(parsed);
  const renamed = await renameTeam({ teamId: id, ...parsed.value, actor: staff, now });
  if (renamed.ok) throw doneAt(paths.team(id), "team-renamed");
  if (renamed.refusal === "team-name-taken")
    return toMend({ typed: fieldsOf(form), errors: { name: renamed.refusal } });
  return refused(renamed);
}

export default function RenameTeam() {
  const { id, name } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words } = useDeskWords();
  const { text, seen, summary } = useForm({ name });
  const say = words.teams.name;
  return (
    <>
      <BackLink href={paths.team(id)} text={name} />
      <NarrowForm
        title={say.title}
        errors={summary([{ name: "name", label: say.label }])}
        submit={say.submit}
        before={<RefusedAct refused={refused} present={name} />}
        beside={<a href={paths.team(id)}>{words.staff.acts.cancel}</a>}
      >
        <input type="hidden" name="seen" value={seen(name)} />
        <TextField {...text("name")} label={say.label} autoComplete="off" width="medium" />
      </NarrowForm>
    </>
  );
}
