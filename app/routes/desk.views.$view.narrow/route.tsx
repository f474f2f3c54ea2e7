import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { readQueueQuery } from "#app/domain/tickets/desk/queue/views";
import { mayChange, narrowView } from "#app/domain/tickets/desk/saved/change-saved.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { namesFor, requireSaved } from "#app/http/views/saved-view.server";
import { requirePermission } from "#app/http/staff/session.server";
import { BackLink } from "#app/ui/page/back-link";
import { narrowedText } from "../desk._index/filter-values";
import { queueHref, savedHref } from "../desk._index/href";
import { seenForm } from "../desk.views.new/form";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";

export const meta = deskMeta(
  ({ savedViews }, { view }: { frame: DeskFrame; view: { name: string } }) =>
    `${savedViews.narrow.title} · ${view.name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const view = await requireSaved(params.view, staff.id);
  if (!mayChange(view, staff)) throw seeOther(savedHref(view.id));
  const narrowed = readQueueQuery(new URL(request.url).searchParams);
  return {
    frame: await deskFrame(request, context, staff),
    view,
    narrowed,
    names: await namesFor([view.narrowed, narrowed], staff.id, now),
  };
}

/** Has the view show what the address says. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const { id } = await requireSaved(params.view, staff.id);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, seenForm);
  if (!parsed.ok) return toMend(parsed);
  const narrowed = readQueueQuery(new URL(request.url).searchParams);
  const changed = await narrowView({ id, narrowed, ...parsed.value, actor: staff, now });
  forgetCounts();
  if (changed.ok) throw doneAt(savedHref(id), "view-saved");
  return refused(changed);
}

export default function NarrowView() {
  const { view, narrowed, names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const desk = useDeskWords();
  const { savedViews, staff, ticket } = desk.words;
  const text = savedViews.narrow;
  const form = useForm();
  const back = queueHref(narrowed.view, narrowed.filters, { of: view.id });
  return (
    <>
      <BackLink href={back} text={ticket.back} />
      <NarrowForm
        title={text.title}
        lead={view.shared ? text.leadShared : text.lead}
        errors={[]}
        submit={text.submit}
        before={<RefusedAct refused={refused} />}
        beside={<a href={back}>{staff.acts.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(view.seen)} />
        <p className="font-semibold">
          <bdi>{view.name}</bdi>
        </p>
        <p>
          <span className="block font-semibold">{text.before}</span>
          {narrowedText(view.narrowed, names, desk)}
        </p>
        <p>
          <span className="block font-semibold">{text.after}</span>
          {narrowedText(narrowed, names, desk)}
        </p>
      </NarrowForm>
    </>
  );
}
