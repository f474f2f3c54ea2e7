import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findGivenUpTask, putAside, runAgain } from "#app/domain/operations/given-up.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/form/radio-group";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { ACTS, actForms, type Act } from "./form";

export const meta = deskMeta(
  ({ operations }, { act }: { frame: DeskFrame; act: Act }) => operations.givenUp.act[act].title,
);

const DO = { again: runAgain, aside: putAside };

function requireAct(act: string | undefined): Act {
  if (act !== "again" && act !== "aside") throw notFound("act");
  return act;
}

/** A task that is none any more was seen to: its page says so by leading to the list. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "system.operate");
  const act = requireAct(params.act);
  const task = await findGivenUpTask(params.task ?? "", staff.id);
  if (!task) throw seeOther(paths.operations());
  return { frame: await deskFrame(request, context, staff), act, type: task.type };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "system.operate");
  const act = requireAct(params.act);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, actForms[act]);
  if (!parsed.ok) return toMend(parsed);
  const done = await DO[act]({ id: params.task ?? "", actorId: staff.id, why: parsed.value.why, now });
  if (done.ok) throw seeOther(paths.operations(act));
  if (done.refusal === "given-up-gone") throw seeOther(paths.operations());
  return refused(done);
}

/** One thing to be done to a task that was given up, with the reason. */
export default function ActOnTask() {
  const { act, type } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared } = useDeskWords();
  const { choice, summary } = useForm();
  const say = words.operations.givenUp;
  const { titleLetter, leadLetter, submitLetter } = say.act.again;
  const isLetter = act === "again" && type === "send-letter";
  const { title, lead, submit } = isLetter
    ? { title: titleLetter, lead: leadLetter, submit: submitLetter }
    : say.act[act];
  return (
    <>
      <BackLink href={paths.operations()} text={words.operations.title} />
      <NarrowForm
        title={title}
        lead={lead}
        errors={summary([{ name: "why", label: say.reason }])}
        submit={submit}
        before={
          refused ? (
            <Notice kind="late" word={words.staff.acts.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : (
            <p className="font-semibold">{say.kinds[type] ?? say.otherKind}</p>
          )
        }
        beside={<a href={paths.operations()}>{words.staff.acts.cancel}</a>}
      >
        <RadioGroup
          {...choice("why")}
          label={say.reason}
          choices={ACTS[act].map((value) => ({ value, text: say.reasons[value] ?? value }))}
        />
      </NarrowForm>
    </>
  );
}
