import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enterAbsence } from "#app/domain/people/absence/change-absence.server";
import { listEntrusted } from "#app/domain/people/absence/who-enters.server";
import { listPeers } from "#app/domain/people/list-staff.server";
import type { RefusalCode } from "#app/domain/refusal";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { SelectField } from "#app/ui/form/select-field";
import { BackLink } from "#app/ui/page/back-link";
import { DateField } from "../desk/date-field";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedAct } from "../desk/people/refused-act";
import { useForm } from "../desk/use-form";
import { absenceForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ away }) => away.enter.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const [people, standIns] = await Promise.all([listEntrusted(staff.id), listPeers("ticket.work", staff.id)]);
  return {
    frame: await deskFrame(request, context, staff),
    own: staff.id,
    people,
    standIns: standIns.map(({ id, name }) => ({ value: id, text: name })),
  };
}

/** The field a refusal is about; none where it is about all of them. */
const FIELD: Partial<Record<RefusalCode, string>> = {
  "absence-over": "to",
  "absence-overlaps": "from",
  "stand-in-unfit": "standIn",
  "colleague-gone": "who",
};

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, absenceForm);
  if (!parsed.ok) return toMend(parsed);
  const { who: staffId, from: fromOn, to: toOn, standIn } = parsed.value;
  const standInId = standIn === "" ? null : standIn;
  const entered = await enterAbsence({ staffId, fromOn, toOn, standInId, actor: staff, now });
  if (entered.ok) throw seeOther(paths.away("entered"));
  const field = FIELD[entered.refusal];
  return field ? toMend({ typed: fieldsOf(form), errors: { [field]: entered.refusal } }) : refused(entered);
}

export default function EnterAbsence() {
  const { own, people, standIns } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { words } = useDeskWords();
  const { text, summary } = useForm({ who: own });
  const say = words.away.enter;
  return (
    <>
      <BackLink href={paths.away()} text={words.away.title} />
      <NarrowForm
        title={say.title}
        lead={say.lead}
        errors={summary([
          { name: "who", label: say.who },
          { name: "from", label: say.from },
          { name: "to", label: say.to },
          { name: "standIn", label: say.standIn },
        ])}
        submit={say.submit}
        before={<RefusedAct refused={refused} />}
        beside={<a href={paths.away()}>{words.away.cancel}</a>}
      >
        {people.length > 1 ? (
          <SelectField
            {...text("who")}
            label={say.who}
            options={people.map(({ id, name }) => ({ value: id, text: id === own ? say.me(name) : name }))}
          />
        ) : (
          <input type="hidden" name="who" value={own} />
        )}
        <DateField {...text("from")} label={say.from} hint={say.dayHint} />
        <DateField {...text("to")} label={say.to} hint={say.dayHint} />
        <SelectField
          {...text("standIn")}
          label={say.standIn}
          hint={say.standInHint}
          emptyText={say.nobody}
          options={standIns}
        />
      </NarrowForm>
    </>
  );
}
