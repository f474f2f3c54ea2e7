import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listStaff } from "#app/domain/people/list-staff.server";
import { countHeld, countTakable, GIVEN_AT_ONCE, giveOn } from "#app/domain/tickets/moves/give-on.server";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { requireColleague } from "#app/http/staff/colleague.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/form/radio-group";
import { BackLink } from "#app/ui/page/back-link";
import { Notice } from "#app/ui/notice";
import { useDeskWords } from "../desk/frame";
import { NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { giveOnForm, QUEUE } from "./form";

export const meta = deskMeta(
  ({ staff }, { name }: { frame: DeskFrame; name: string }) => `${staff.tickets.open} · ${name}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "staff.manage");
  const { id, name } = await requireColleague(params.colleague);
  const [{ count }, people, takable] = await Promise.all([countHeld(id), listStaff("ticket.work"), countTakable(id)]);
  return {
    frame: await deskFrame(request, context, staff),
    id,
    name,
    count,
    most: GIVEN_AT_ONCE,
    people: people
      .filter((each) => each.id !== id)
      .map((each) => ({ value: each.id, text: each.name, takes: takable.get(each.id) ?? 0 })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "staff.manage");
  const { id } = await requireColleague(params.colleague);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, giveOnForm);
  if (!parsed.ok) return toMend(parsed);
  const { to } = parsed.value;
  const done = await giveOn({ holderId: id, toId: to === QUEUE ? null : to, actor: staff, now });
  forgetCounts();
  if (!done.ok) return refused(done);
  throw seeOther(paths.colleague(id, done.left > 0 ? "tickets-left" : "tickets"));
}

export default function HandOver() {
  const { id, name, count, most, people } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared } = useDeskWords();
  const { choice, summary } = useForm();
  const say = words.staff.tickets;
  const back = <BackLink href={paths.colleague(id)} text={name} />;
  if (count === 0)
    return (
      <>
        {back}
        <h1>{say.open}</h1>
        <p>{say.none}</p>
      </>
    );
  return (
    <>
      {back}
      <NarrowForm
        title={say.open}
        lead={say.lead(count, most)}
        errors={summary([{ name: "to", label: say.to }])}
        submit={say.submit}
        before={
          refused ? (
            <Notice kind="late" word={words.staff.acts.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        beside={<a href={paths.colleague(id)}>{say.cancel}</a>}
      >
        <RadioGroup
          {...choice("to")}
          label={say.to}
          choices={[
            { value: QUEUE, ...say.queue },
            ...people.map(({ takes, ...each }) => ({
              ...each,
              ...(takes < Math.min(count, most) && { hint: say.takes(takes) }),
            })),
          ]}
        />
      </NarrowForm>
    </>
  );
}
