import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isLocale, LOCALES, type Text } from "#app/domain/language";
import { AUDIENCE_LIMITS, type BadLine } from "#app/domain/programmes/audience/read-csv";
import { setAudience } from "#app/domain/programmes/audience/set-audience.server";
import { wordsOf } from "#app/domain/programmes/programme/words";
import { seeOther } from "#app/http/answer/see-other";
import { fieldsOf, type Returned } from "#app/http/form/returned";
import { readEitherForm } from "#app/http/form/upload.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme } from "#app/http/staff/programme.server";
import { requireOwnForm, requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { ListFile } from "./list-file";
import { readList } from "./read-list.server";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.audience.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const { programme, policy } = await requireProgramme(params.programme, staff);
  if (programme.status !== "draft") throw seeOther(paths.programme(programme.id));
  return {
    frame: await deskFrame(request, context, staff),
    id: programme.id,
    name: programmeName({ words: wordsOf(programme), policyName: policy.profile.name }),
    seen: programme.version,
    usual: policy.profile.calendar === "CN" ? "zh-CN" : "en",
  };
}

type Answered = { returned: Returned; refused: Refused | null; bad?: BadLine[]; badCount?: number };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const { programme } = await requireProgramme(params.programme, staff);
  const sent = await readEitherForm(request, { address: callerOf(request, context).address, staffId: staff.id });
  await requireOwnForm(request, staff.id);
  const { now, switched, refused } = deskForm(sent.fields, request, context);
  if (switched) return switched;
  const language = sent.fields.get("language");
  const list = readList(sent, isLocale(language) ? language : "zh-CN");
  if (!list.ok) {
    noteProblem(context);
    const returned = { typed: fieldsOf(sent.fields), errors: { [list.field]: list.code } };
    const bad = list.bad.slice(0, AUDIENCE_LIMITS.badShown);
    return data<Answered>({ returned, refused: null, bad, badCount: list.bad.length }, { status: 422 });
  }
  const seen = seenVersion(sent.fields);
  const { contacts, lines } = list;
  const set = await setAudience({ programmeId: programme.id, seen, contacts, lines, actor: staff, now });
  if (!set.ok) return refused(set);
  throw seeOther(`${paths.programme(programme.id)}?done=audience`);
}

function BadLines({ bad, count }: { bad: readonly BadLine[]; count: number }) {
  const { audience } = useDeskWords().words.programmes;
  return (
    <Notice kind="late" word={audience.badTitle} live>
      <ul id="bad" className="list-disc pl-5">
        {bad.map(({ line, why }, at) => (
          <li key={at}>{audience.badLine(line, audience.why[why])}</li>
        ))}
      </ul>
      {count > bad.length ? <p>{audience.moreBad(count - bad.length)}</p> : null}
    </Notice>
  );
}

export default function SetAudience() {
  const { id, name, seen, usual } = useLoaderData<typeof loader>();
  const answered = useActionData<Answered>();
  const { words, shared, locale } = useDeskWords();
  const { acts, audience } = words.programmes;
  const form = useForm({ language: usual });
  const file = form.errorOf("file");
  const bad = answered?.bad ?? [];
  return (
    <>
      <BackLink href={paths.programme(id)} text={name[locale]} />
      <NarrowForm
        title={audience.title}
        lead={audience.lead}
        errors={form.summary([
          { name: "list", label: audience.paste.label },
          { name: "file", label: audience.file.label },
        ])}
        sendsFiles
        before={
          answered?.refused ? (
            <Notice kind="late" word={acts.refused} live>
              <p>{shared.refusals[answered.refused.refusal]}</p>
            </Notice>
          ) : null
        }
        submit={audience.submit}
        beside={<a href={paths.programme(id)}>{audience.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <RadioGroup
          {...form.choice("language")}
          label={audience.language}
          choices={LOCALES.map((value) => ({ value, text: audience.languages[value] }))}
        />
        <TextArea {...form.text("list")} {...audience.paste} rows={12} spellCheck={false} autoComplete="off" />
        {bad.length > 0 ? <BadLines bad={bad} count={answered?.badCount ?? 0} /> : null}
        <ListFile error={file} />
      </NarrowForm>
    </>
  );
}
