import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { maySomewhere, type SignedIn } from "#app/domain/people/staff";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { changeView, mayChange, showFirst } from "#app/domain/tickets/desk/saved/change-saved.server";
import type { SavedView } from "#app/domain/tickets/desk/saved/saved-view";
import type { Outcome } from "#app/domain/refusal";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm, type Parsed } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { namesFor, requireSaved } from "#app/http/views/saved-view.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { BackLink } from "#app/ui/page/back-link";
import { narrowedText } from "../desk._index/filter-values";
import { savedHref } from "../desk._index/href";
import { firstForm, viewFields, viewForm } from "../desk.views.new/form";
import { ViewFields } from "../desk.views.new/view-fields";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ savedViews }, { view }: { frame: DeskFrame; view: SavedView }) => `${savedViews.edit.title} · ${view.name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const view = await requireSaved(params.view, staff.id);
  return {
    frame: await deskFrame(request, context, staff),
    view,
    names: await namesFor([view.narrowed], staff.id, now),
    changing: mayChange(view, staff),
    // What others see already its owner can take out of their lists, whatever they may by now.
    sharing: maySomewhere(staff, "view.share") || (view.own && view.shared),
  };
}

type Doing = { id: string; actor: SignedIn; now: Date };

/** What a form asks for: all of a view of one's own, of somebody else's one's own use of it. */
function asked(form: FormData, changing: boolean): Parsed<(doing: Doing) => Promise<Outcome>> {
  if (!changing) {
    const parsed = parseForm(form, firstForm);
    return parsed.ok ? { ok: true, value: (doing) => showFirst({ ...doing, ...parsed.value }) } : parsed;
  }
  const parsed = parseForm(form, viewForm);
  return parsed.ok ? { ok: true, value: (doing) => changeView({ ...doing, ...parsed.value }) } : parsed;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const view = await requireSaved(params.view, staff.id);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = asked(form, mayChange(view, staff));
  if (!parsed.ok) return toMend(parsed);
  const changed = await parsed.value({ id: view.id, actor: staff, now });
  forgetCounts();
  if (changed.ok) throw doneAt(savedHref(view.id), "view-saved");
  const named = changed.refusal === "view-name-taken" || changed.refusal === "views-full";
  return named ? toMend({ typed: fieldsOf(form), errors: { name: changed.refusal } }) : refused(changed);
}

export default function ChangeView() {
  const { view, names, changing, sharing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const desk = useDeskWords();
  const { savedViews: text, staff } = desk.words;
  const form = useForm(viewFields(view));
  return (
    <>
      <BackLink href={paths.savedViews()} text={text.title} />
      <NarrowForm
        title={text.edit.title}
        errors={form.summary([
          { name: "name", label: text.name.label },
          { name: "use", label: text.choices.label },
        ])}
        submit={text.edit.submit}
        before={<RefusedAct refused={refused} present={view.name} />}
        beside={<a href={savedHref(view.id)}>{staff.acts.cancel}</a>}
        after={changing ? <a href={paths.savedViewRemove(view.id)}>{text.remove.title}</a> : null}
      >
        <input type="hidden" name="seen" value={form.seen(view.seen)} />
        {changing ? null : (
          <p className="font-semibold">
            <bdi>{view.name}</bdi>
          </p>
        )}
        <p>
          <span className="block font-semibold">{text.shows}</span>
          {narrowedText(view.narrowed, names, desk)}
        </p>
        <ViewFields form={form} changing={changing} sharing={sharing} />
      </NarrowForm>
    </>
  );
}
