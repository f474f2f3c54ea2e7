import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endAbsence } from "#app/domain/people/absence/change-absence.server";
import { findAbsence } from "#app/domain/people/absence/list-absences.server";
import { listEntrusted } from "#app/domain/people/absence/who-enters.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";

export const meta = deskMeta(({ away }) => away.end.title);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const [absence, people] = await Promise.all([findAbsence(params.absence ?? ""), listEntrusted(staff.id)]);
  // Ended already, or none they have to do with: the list says what there is.
  if (!absence || !people.some(({ id }) => id === absence.staffId)) throw seeOther(paths.away());
  const { id, name, fromOn, toOn } = absence;
  return { frame: await deskFrame(request, context, staff), id, name, fromOn, toOn };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const { now, switched, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const ended = await endAbsence({ id: params.absence ?? "", actor: staff, now });
  if (ended.ok) throw seeOther(paths.away("ended"));
  return refused(ended);
}

export default function EndAbsence() {
  const { name, fromOn, toOn } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared } = useDeskWords();
  const say = words.away;
  return (
    <>
      <BackLink href={paths.away()} text={say.title} />
      <NarrowForm
        title={say.end.title}
        lead={say.end.lead}
        errors={[]}
        submit={say.end.submit}
        before={<RefusedAct refused={refused} />}
        beside={<a href={paths.away()}>{say.cancel}</a>}
      >
        <p>
          <bdi className="font-semibold">{name}</bdi>{" "}
          <span className="text-muted">{say.days(shared.longDate(fromOn), shared.longDate(toOn))}</span>
        </p>
      </NarrowForm>
    </>
  );
}
