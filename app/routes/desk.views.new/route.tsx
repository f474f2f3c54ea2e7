import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { maySomewhere } from "#app/domain/people/staff";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { readQueueQuery } from "#app/domain/tickets/desk/queue/views";
import { saveView } from "#app/domain/tickets/desk/saved/change-saved.server";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { namesFor } from "#app/http/views/saved-view.server";
import { requirePermission } from "#app/http/staff/session.server";
import type { PageHandle } from "#app/root";
import { BackLink } from "#app/ui/page/back-link";
import { narrowedText } from "../desk._index/filter-values";
import { queueHref, savedHref } from "../desk._index/href";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { viewForm } from "./form";
import { ViewFields } from "./view-fields";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ savedViews }) => savedViews.make.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const narrowed = readQueueQuery(new URL(request.url).searchParams);
  return {
    frame: await deskFrame(request, context, staff),
    narrowed,
    names: await namesFor([narrowed], staff.id, now),
    sharing: maySomewhere(staff, "view.share"),
  };
}

/** Saves what the address says under a name. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, viewForm);
  if (!parsed.ok) return toMend(parsed);
  const narrowed = readQueueQuery(new URL(request.url).searchParams);
  const saved = await saveView({ words: parsed.value.words, narrowed, actor: staff, now });
  forgetCounts();
  if (saved.ok) throw doneAt(savedHref(saved.id), "view-saved");
  if (saved.refusal === "not-permitted") return refused(saved);
  return toMend({ typed: fieldsOf(form), errors: { name: saved.refusal } });
}

export default function SaveView() {
  const { narrowed, names, sharing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const desk = useDeskWords();
  const { savedViews: text, staff, ticket } = desk.words;
  const form = useForm();
  const back = queueHref(narrowed.view, narrowed.filters);
  return (
    <>
      <BackLink href={back} text={ticket.back} />
      <NarrowForm
        title={text.make.title}
        lead={text.lead}
        errors={form.summary([
          { name: "name", label: text.name.label },
          { name: "use", label: text.choices.label },
        ])}
        submit={text.make.submit}
        before={<RefusedAct refused={refused} />}
        beside={<a href={back}>{staff.acts.cancel}</a>}
      >
        <p>
          <span className="block font-semibold">{text.shows}</span>
          {narrowedText(narrowed, names, desk)}
        </p>
        <ViewFields form={form} changing sharing={sharing} />
      </NarrowForm>
    </>
  );
}
