import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { noteReturned } from "#app/domain/programmes/sending/note-returned.server";
import { wordsOf } from "#app/domain/programmes/programme/words";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import type { Returned } from "#app/http/form/returned";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextArea } from "#app/ui/form/text-area";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { returnedForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.returned.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const { programme, policy } = await requireProgramme(params.programme, staff);
  return {
    frame: await deskFrame(request, context, staff),
    id: programme.id,
    name: programmeName({ words: wordsOf(programme), policyName: policy.profile.name }),
  };
}

type Answered = { returned: Returned; refused: Refused | null };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.write");
  const { programme } = await requireProgramme(params.programme, staff);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, returnedForm);
  if (!parsed.ok) return toMend(parsed);
  const noted = await noteReturned({ programmeId: programme.id, emails: parsed.value.list, actor: staff, now });
  if (!noted.ok) return refused(noted);
  throw seeOther(`${paths.programme(programme.id)}?done=returned`);
}

export default function NoteReturned() {
  const { id, name } = useLoaderData<typeof loader>();
  const answered = useActionData<Answered>();
  const { words, locale, shared } = useDeskWords();
  const { returned, acts } = words.programmes;
  const form = useForm();
  return (
    <>
      <BackLink href={paths.programme(id)} text={name[locale]} />
      <NarrowForm
        title={returned.title}
        lead={returned.lead}
        errors={form.summary([{ name: "list", label: returned.list.label }])}
        before={
          answered?.refused ? (
            <Notice kind="late" word={acts.refused} live>
              <p>{shared.refusals[answered.refused.refusal]}</p>
            </Notice>
          ) : null
        }
        submit={returned.submit}
        beside={<a href={paths.programme(id)}>{returned.cancel}</a>}
      >
        <TextArea {...form.text("list")} {...returned.list} rows={6} spellCheck={false} autoComplete="off" />
      </NarrowForm>
    </>
  );
}
