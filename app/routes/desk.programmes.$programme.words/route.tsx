import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { NOTICE_POINTS, pointName, pointStand } from "#app/domain/policies/profile/programme-points";
import { writeProgramme } from "#app/domain/programmes/moves/write.server";
import type { ProgrammeKind } from "#app/domain/programmes/programme/kinds";
import { wordsOf } from "#app/domain/programmes/programme/words";
import { wordsForm } from "#app/domain/programmes/programme/words-form";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { formContext, programmeName, requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { KindFields, Pair, useLabelled, type Asked } from "./fields";
import { shownWords } from "./shown-words";
import { DateField } from "../desk/date-field";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.words.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const found = await requireProgramme(params.programme, staff);
  const { programme, policy } = found;
  if (programme.status !== "draft") throw seeOther(paths.programme(programme.id));
  const { profile } = policy;
  const kind = programme.kind as ProgrammeKind;
  const words = wordsOf(programme);
  const asked: Asked = {
    kind,
    languages: profile.languages,
    points: NOTICE_POINTS[kind].map((point) => {
      const stand = pointStand(point, profile);
      return { point, name: pointName(point), law: stand.in === "law" ? stand.law : null };
    }),
    majors: profile.majorChanges,
    acceptanceNeeded: profile.changeAcceptance,
    systems: profile.cancellation.systems,
    earliestEnd: formContext(found, callerOf(request, context).now).earliestEnd,
  };
  return {
    frame: await deskFrame(request, context, staff),
    id: programme.id,
    name: programmeName({ words, policyName: profile.name }),
    seen: programme.version,
    asked,
    fields: shownWords({ ...programme, words }, profile),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.write");
  const found = await requireProgramme(params.programme, staff);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id, policyId, kind } = found.programme;
  const parsed = parseForm(form, wordsForm(kind as ProgrammeKind, formContext(found, now)));
  if (!parsed.ok) return toMend(parsed);
  const written = await writeProgramme({
    programmeId: id,
    policyId,
    seen: seenVersion(form),
    written: parsed.value,
    actor: staff,
    now,
  });
  if (!written.ok) return refused(written);
  throw seeOther(`${paths.programme(id)}?done=written`);
}

export default function WriteProgramme() {
  const { id, name, seen, asked, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { acts, words: say } = words.programmes;
  const form = useForm(fields);
  const hintOf = (law: string | null) => (law === null ? say.own : say.byLaw(law));
  return (
    <>
      <BackLink href={paths.programme(id)} text={name[locale]} />
      <NarrowForm
        title={say.title}
        lead={say.lead}
        errors={form.summary(useLabelled(asked))}
        before={
          refused ? (
            <Notice kind="late" word={acts.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        submit={say.submit}
        beside={<a href={paths.programme(id)}>{say.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <Pair form={form} languages={asked.languages} name="title" label={say.subject} hint={say.subjectHint} line />
        <Pair form={form} languages={asked.languages} name="body" label={say.body} hint={say.bodyHint} />
        {asked.points.map(({ point, name: heading, law }) => (
          <Pair
            key={point}
            form={form}
            languages={asked.languages}
            name={point}
            label={heading[locale]}
            hint={hintOf(law)}
          />
        ))}
        <KindFields form={form} asked={asked} />
        <Checkboxes
          {...form.choices("channels")}
          label={say.channels.label}
          choices={[
            { value: "letter", text: say.channels.letter },
            { value: "page", text: say.channels.page },
          ]}
        />
        <TextField {...form.text("pace")} {...say.pace} inputMode="numeric" maxLength={20} width="short" />
        <TextField {...form.text("keepDays")} {...say.keepDays} inputMode="numeric" maxLength={20} width="short" />
        {asked.kind === "service-end" ? null : <DateField {...form.text("shownUntil")} {...say.shownUntil} />}
      </NarrowForm>
    </>
  );
}
