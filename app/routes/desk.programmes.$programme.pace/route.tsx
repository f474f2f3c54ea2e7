import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Text } from "#app/domain/language";
import { paceProgramme } from "#app/domain/programmes/moves/sending-moves.server";
import { paceForm } from "#app/domain/programmes/programme/words-form";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme, requireProgrammePage } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.pace.title} · ${name[frame.locale]}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.release");
  const page = await requireProgrammePage(params.programme, staff, callerOf(request, context).now);
  return {
    frame: await deskFrame(request, context, staff),
    id: page.id,
    name: programmeName(page),
    seen: page.version,
    pace: page.pace,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.release");
  const { programme } = await requireProgramme(params.programme, staff);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, paceForm);
  if (!parsed.ok) return toMend(parsed);
  const { pace, seenPace } = parsed.value;
  const seen = seenVersion(form);
  const asked = { programmeId: programme.id, pace: Number(pace), seenPace, seen, actor: staff, now };
  const paced = await paceProgramme(asked);
  if (!paced.ok) return refused(paced);
  throw seeOther(`${paths.programme(programme.id)}?done=paced`);
}

/** How fast a notice that is going out goes on. */
export default function Pace() {
  const { id, name, seen, pace } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, locale, shared } = useDeskWords();
  const { programmes } = words;
  const form = useForm({ pace: String(pace), seenPace: String(pace) });
  const label = programmes.words.pace;
  return (
    <>
      <BackLink href={paths.programme(id)} text={name[locale]} />
      <NarrowForm
        title={programmes.pace.title}
        lead={programmes.pace.help}
        errors={form.summary([{ name: "pace", label: label.label }])}
        before={
          refused ? (
            <Notice kind="late" word={programmes.acts.refused} live>
              <p>{shared.refusals[refused.refusal]}</p>
            </Notice>
          ) : null
        }
        submit={programmes.pace.submit}
        beside={<a href={paths.programme(id)}>{programmes.acts.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <input type="hidden" name="seenPace" value={refused ? pace : form.value("seenPace")} />
        <TextField {...form.text("pace")} {...label} maxLength={4} inputMode="numeric" />
      </NarrowForm>
    </>
  );
}
