import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeMember, setMember } from "#app/domain/people/teams/change-member.server";
import { TEAM_ROLES, type Team, type TeamMember } from "#app/domain/people/teams/team";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { countHeld } from "#app/domain/tickets/moves/give-on.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requirePermission } from "#app/http/staff/session.server";
import { requireTeam } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { changeForm, LEAVE } from "./form";

export const handle: PageHandle = { form: (loaded) => ((loaded as { own: boolean }).own ? undefined : DESK_FORM) };
export const meta = deskMeta(({ teams }, { member }: { frame: DeskFrame; member: TeamMember }) =>
  teams.members.changeTitle(member.name),
);

/** The member of the team that the address names. Throws 404 where there is none. */
function requireMember({ members }: Team, id: string | undefined): TeamMember {
  const member = members.find((each) => each.id === id);
  if (!member) throw notFound("colleague");
  return member;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const team = await requireTeam(params.team);
  const member = requireMember(team, params.colleague);
  return {
    frame: await deskFrame(request, context, staff),
    id: team.id,
    name: team.name,
    member,
    own: member.id === staff.id,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const team = await requireTeam(params.team);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id: staffId } = requireMember(team, params.colleague);
  const parsed = parseForm(form, changeForm);
  if (!parsed.ok) return toMend(parsed);
  const { role, seen } = parsed.value;
  const asked = {
    teamId: team.id,
    staffId,
    ...(seen && { seen }),
    actor: { kind: "staff" as const, id: staff.id },
    now,
  };
  const done = await (role === LEAVE ? removeMember(asked) : setMember({ ...asked, role }));
  forgetCounts();
  if (!done.ok) return refused(done);
  // What they hold and do not see any more is given on, from their own page.
  const next = (await countHeld(staffId)).unseen > 0 ? paths.colleague(staffId) : paths.team(team.id);
  throw doneAt(next, role === LEAVE ? "team-left" : "team-role");
}

export default function ChangeMember() {
  const { id, name, member, own } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared } = useDeskWords();
  const { choice, seen, summary } = useForm({ role: member.role });
  const say = words.teams.members;
  const back = <BackLink href={paths.team(id)} text={name} />;
  if (own)
    return (
      <>
        {back}
        <h1>{say.changeTitle(member.name)}</h1>
        <p>{words.teams.own}</p>
      </>
    );
  return (
    <>
      {back}
      <NarrowForm
        title={say.changeTitle(member.name)}
        lead={say.addLead}
        errors={summary([{ name: "role", label: say.role }])}
        submit={say.save}
        before={<RefusedAct refused={refused} present={shared.roles[member.role]} />}
        beside={<a href={paths.team(id)}>{words.staff.acts.cancel}</a>}
      >
        <input type="hidden" name="seen" value={seen(member.role)} />
        <RadioGroup
          {...choice("role")}
          label={say.role}
          choices={[
            ...TEAM_ROLES.map((value) => ({ value, text: shared.roles[value], hint: words.staff.roles[value] })),
            { value: LEAVE, ...say.leave },
          ]}
        />
      </NarrowForm>
    </>
  );
}
