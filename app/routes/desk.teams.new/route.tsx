import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { makeTeam } from "#app/domain/people/teams/change-team.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextField } from "#app/ui/form/text-field";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { teamNameForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ teams }) => teams.make.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  return { frame: await deskFrame(request, context, staff) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, teamNameForm);
  if (!parsed.ok) return toMend(parsed);
  const made = await makeTeam({ name: parsed.value.name, actor: staff, now });
  if (made.ok) throw doneAt(paths.team(made.id), "team-made");
  if (made.refusal === "team-name-taken") return toMend({ typed: fieldsOf(form), errors: { name: made.refusal } });
  return refused(made);
}

export default function NewTeam() {
  const refused = useActionData<typeof action>()?.refused;
  const { words } = useDeskWords();
  const { text, summary } = useForm();
  const say = words.teams;
  return (
    <>
      <BackLink href={paths.teams()} text={say.title} />
      <NarrowForm
        title={say.make.title}
        lead={say.make.lead}
        errors={summary([{ name: "name", label: say.name.label }])}
        submit={say.make.submit}
        before={<RefusedAct refused={refused} />}
        beside={<a href={paths.teams()}>{words.staff.acts.cancel}</a>}
      >
        <TextField {...text("name")} label={say.name.label} autoComplete="off" width="medium" />
      </NarrowForm>
    </>
  );
}
