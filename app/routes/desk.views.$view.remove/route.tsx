import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { mayChange, removeView } from "#app/domain/tickets/desk/saved/change-saved.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireSaved } from "#app/http/views/saved-view.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { BackLink } from "#app/ui/page/back-link";
import { seenForm } from "../desk.views.new/form";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { RefusedAct } from "../desk/people/refused-act";

export const meta = deskMeta(
  ({ savedViews }, { name }: { frame: DeskFrame; name: string }) => `${savedViews.remove.title} · ${name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const view = await requireSaved(params.view, staff.id);
  if (!mayChange(view, staff)) throw seeOther(paths.savedView(view.id));
  const { id, name, shared, seen } = view;
  return { frame: await deskFrame(request, context, staff), id, name, shared, seen };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const { id } = await requireSaved(params.view, staff.id);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, seenForm);
  if (!parsed.ok) return toMend(parsed);
  const removed = await removeView({ id, ...parsed.value, actor: staff, now });
  forgetCounts();
  if (removed.ok) throw doneAt(paths.savedViews(), "view-removed");
  return refused(removed);
}

export default function RemoveView() {
  const { id, name, shared, seen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words } = useDeskWords();
  const form = useForm();
  const text = words.savedViews.remove;
  return (
    <>
      <BackLink href={paths.savedView(id)} text={name} />
      <NarrowForm
        title={text.title}
        lead={shared ? text.leadShared : text.lead}
        errors={[]}
        submit={text.submit}
        danger
        before={<RefusedAct refused={refused} present={name} />}
        beside={<a href={paths.savedView(id)}>{words.staff.acts.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <p className="font-semibold">
          <bdi>{name}</bdi>
        </p>
      </NarrowForm>
    </>
  );
}
