import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listStaff } from "#app/domain/people/list-staff.server";
import { setMember } from "#app/domain/people/teams/change-member.server";
import { TEAM_ROLES } from "#app/domain/people/teams/team";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { requireTeam } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { SelectField } from "#app/ui/form/select-field";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { memberForm } from "./form";

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { people: unknown[] }).people.length > 0 ? DESK_FORM : undefined),
};
export const meta = deskMeta(
  ({ teams }, { name }: { frame: DeskFrame; name: string }) => `${teams.members.add} · ${name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const [{ id, name, members }, colleagues] = await Promise.all([requireTeam(params.team), listStaff("desk.read")]);
  const there = new Set([staff.id, ...members.map((each) => each.id)]);
  return {
    frame: await deskFrame(request, context, staff),
    id,
    name,
    people: colleagues.filter((each) => !there.has(each.id)).map((each) => ({ value: each.id, text: each.name })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { id } = await requireTeam(params.team);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, memberForm);
  if (!parsed.ok) return toMend(parsed);
  const { who: staffId, role } = parsed.value;
  const added = await setMember({
    ...{ teamId: id, staffId, role, now },
    // Who can be chosen is not in the team.
    seen: null,
    actor: { kind: "staff", id: staff.id },
  });
  forgetCounts();
  if (added.ok) throw doneAt(paths.team(id), "team-joined");
  return refused(added);
}

export default function AddMember() {
  const { id, name, people } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared } = useDeskWords();
  const { text, choice, summary } = useForm();
  const say = words.teams.members;
  const back = <BackLink href={paths.team(id)} text={name} />;
  if (people.length === 0)
    return (
      <>
        {back}
        <h1>{say.add}</h1>
        <p>{say.nobody}</p>
      </>
    );
  return (
    <>
      {back}
      <NarrowForm
        title={say.add}
        lead={say.addLead}
        errors={summary([
          { name: "who", label: say.who },
          { name: "role", label: say.role },
        ])}
        submit={say.submit}
        before={<RefusedAct refused={refused} />}
        beside={<a href={paths.team(id)}>{words.staff.acts.cancel}</a>}
      >
        <SelectField {...text("who")} label={say.who} emptyText="" options={people} />
        <RadioGroup
          {...choice("role")}
          label={say.role}
          choices={TEAM_ROLES.map((value) => ({ value, text: shared.roles[value], hint: words.staff.roles[value] }))}
        />
      </NarrowForm>
    </>
  );
}
