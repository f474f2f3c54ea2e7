import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endTeam, whyNotEnd } from "#app/domain/people/teams/change-team.server";
import { doneAt } from "#app/http/answer/done.server";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { requireTeam } from "#app/http/teams/team.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";

export const meta = deskMeta(
  ({ teams }, { name }: { frame: DeskFrame; name: string }) => `${teams.end.title} · ${name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const { id, name } = await requireTeam(params.team);
  return { frame: await deskFrame(request, context, staff), id, name, notEnded: await whyNotEnd(id, staff.id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { id } = await requireTeam(params.team);
  const { now, switched, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const ended = await endTeam({ teamId: id, actor: staff, now });
  if (ended.ok) throw doneAt(paths.teams(), "team-ended");
  return refused(ended);
}

export default function EndTeam() {
  const { id, name, notEnded } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared } = useDeskWords();
  const say = words.teams.end;
  if (notEnded)
    return (
      <PageHeader
        title={say.title}
        lead={say.notNow(shared.refusals[notEnded])}
        back={{ href: paths.team(id), text: name }}
      />
    );
  return (
    <>
      <BackLink href={paths.team(id)} text={name} />
      <NarrowForm
        title={say.title}
        lead={say.lead}
        errors={[]}
        submit={say.submit}
        danger
        before={<RefusedAct refused={refused} />}
        beside={<a href={paths.team(id)}>{words.staff.acts.cancel}</a>}
      >
        <p className="font-semibold">
          <bdi>{name}</bdi>
        </p>
      </NarrowForm>
    </>
  );
}
