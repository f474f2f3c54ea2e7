import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { mayTakeOut } from "#app/domain/programmes/reading/proof.server";
import { findWasTold, type WasTold } from "#app/domain/programmes/reading/was-told.server";
import { wordsOf } from "#app/domain/programmes/programme/words";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf, type Returned } from "#app/http/form/returned";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { toldForm } from "./form";
import { Proved } from "./proved";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.told.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.release");
  const { programme, policy } = await requireProgramme(params.programme, staff);
  if (!mayTakeOut(programme, staff)) throw new Response(null, { status: 403 });
  return {
    frame: await deskFrame(request, context, staff),
    id: programme.id,
    name: programmeName({ words: wordsOf(programme), policyName: policy.profile.name }),
    zone: policy.profile.zone,
  };
}

type Answered = { returned: Returned; refused: Refused | null; told?: WasTold | null };

/** The answer stands on the page the form was sent from: whom somebody asked about is in no address. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.release");
  const { programme } = await requireProgramme(params.programme, staff);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, toldForm);
  if (!parsed.ok) return toMend(parsed);
  const found = await findWasTold({ programmeId: programme.id, person: parsed.value, actor: staff, now });
  if (!found.ok) return refused(found);
  return data<Answered>({ returned: { typed: fieldsOf(form), errors: {} }, refused: null, told: found.told });
}

/** Whether one person was told, who says they were not, or of whom somebody asks. */
export default function WasThisPersonTold() {
  const { id, name, zone } = useLoaderData<typeof loader>();
  const answered = useActionData<Answered>();
  const { words, shared, locale } = useDeskWords();
  const { acts, told } = words.programmes;
  const form = useForm();
  return (
    <>
      <BackLink href={paths.programme(id)} text={name[locale]} />
      <NarrowForm
        title={told.title}
        lead={told.lead}
        errors={form.summary([
          { name: "email", label: told.email.label },
          { name: "name", label: told.name.label },
        ])}
        before={
          answered?.refused ? (
            <Notice kind="late" word={acts.refused} live>
              <p>{shared.refusals[answered.refused.refusal]}</p>
            </Notice>
          ) : answered && "told" in answered ? (
            <Proved told={answered.told ?? null} zone={zone} />
          ) : null
        }
        submit={told.submit}
        beside={<a href={paths.programme(id)}>{acts.cancel}</a>}
      >
        <TextField {...form.text("email")} {...told.email} inputMode="email" autoComplete="off" />
        <TextField {...form.text("name")} {...told.name} optional={words.optional} autoComplete="off" />
      </NarrowForm>
    </>
  );
}
