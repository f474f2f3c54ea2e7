import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import type { Text } from "#app/domain/language";
import { publishProgramme } from "#app/domain/programmes/moves/publish.server";
import type { ProgrammeKind } from "#app/domain/programmes/programme/kinds";
import { wordsOf } from "#app/domain/programmes/programme/words";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { DateField } from "../desk/date-field";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { publishForm } from "./form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.publish.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.release");
  const { programme, policy } = await requireProgramme(params.programme, staff);
  if (programme.byPage || !programme.releasedAt) throw seeOther(paths.programme(programme.id));
  return {
    frame: await deskFrame(request, context, staff),
    id: programme.id,
    name: programmeName({ words: wordsOf(programme), policyName: policy.profile.name }),
    seen: programme.version,
    asksDay: programme.kind !== ("service-end" satisfies ProgrammeKind),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.release");
  const { programme, policy } = await requireProgramme(params.programme, staff);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const today = civilDateIn(now, policy.profile.zone);
  const parsed = parseForm(form, publishForm(programme.kind as ProgrammeKind, today));
  if (!parsed.ok) return toMend(parsed);
  const seen = seenVersion(form);
  const asked = { programmeId: programme.id, seen, shownUntil: parsed.value, actor: staff, now };
  const published = await publishProgramme(asked);
  if (!published.ok) return refused(published);
  throw seeOther(`${paths.programme(programme.id)}?done=published`);
}

/** The words of a notice that went out by letter, made public as well. */
export default function PublishNotice() {
  const { id, name, seen, asksDay } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { acts, publish, page, words: say } = words.programmes;
  const form = useForm();
  return (
    <>
      <BackLink href={paths.programme(id)} text={name[locale]} />
      <NarrowForm
        title={publish.title}
        lead={publish.lead}
        errors={form.summary([{ name: "shownUntil", label: say.shownUntil.label }])}
        before={
          refused ? (
            <Notice kind="late" word={acts.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : (
            <p>
              <a href={paths.programmeLetter(id)}>{page.preview}</a>
            </p>
          )
        }
        submit={publish.submit}
        beside={<a href={paths.programme(id)}>{acts.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        {asksDay ? <DateField {...form.text("shownUntil")} label={say.shownUntil.label} hint={publish.hint} /> : null}
      </NarrowForm>
    </>
  );
}
