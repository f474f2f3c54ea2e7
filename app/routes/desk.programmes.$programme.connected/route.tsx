import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LOCALES, type Text } from "#app/domain/language";
import { accountOf, hasUndecided } from "#app/domain/programmes/audience/account";
import { beginReading, findReading, leaveOutRefused } from "#app/domain/programmes/audience/connected.server";
import { wordsOf } from "#app/domain/programmes/programme/words";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { hasConnectedList } from "#app/http/staff/connected-list.server";
import { deskForm, type Refused } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { connectedForm } from "./form";
import { HowItStands } from "./how-it-stands";
import { LEAVE_OUT, STEP } from "./step";
import { notFound } from "#app/http/staff/not-found";

/** How often a page that waits looks again, in seconds. */
const LOOK_AGAIN_SECONDS = 2;

export const handle: PageHandle = { form: () => DESK_FORM };
const named = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.connected.title} · ${name[frame.locale]}`,
);

/** A page that waits loads itself again, without a script. */
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  ...named({ data: page }),
  ...(page?.reading?.state === "reading" ? [{ httpEquiv: "refresh", content: String(LOOK_AGAIN_SECONDS) }] : []),
];

async function requireConnected(id: string | undefined, staff: { id: string }) {
  const found = await requireProgramme(id, staff);
  if (!hasConnectedList(found.programme.policyId)) throw notFound("page");
  return found;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const { programme, policy } = await requireConnected(params.programme, staff);
  if (programme.status !== "draft") throw seeOther(paths.programme(programme.id));
  return {
    frame: await deskFrame(request, context, staff),
    id: programme.id,
    name: programmeName({ words: wordsOf(programme), policyName: policy.profile.name }),
    seen: programme.version,
    usual: policy.profile.calendar === "CN" ? ("zh-CN" as const) : ("en" as const),
    reading: await findReading(programme.id),
    undecided: hasUndecided(accountOf(programme)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "programme.write");
  const { programme } = await requireConnected(params.programme, staff);
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const asked = { programmeId: programme.id, seen: seenVersion(form), actor: staff, now };
  if (form.get(STEP) === LEAVE_OUT) {
    const left = await leaveOutRefused(asked);
    if (!left.ok) return refused(left);
    throw seeOther(`${paths.programme(programme.id)}?done=audience`);
  }
  const parsed = parseForm(form, connectedForm);
  if (!parsed.ok) return toMend(parsed);
  const { list, language } = parsed.value;
  const begun = await beginReading({ ...asked, list, locale: language });
  if (!begun.ok) return refused(begun);
  throw seeOther(paths.programmeConnected(programme.id));
}

/** Whom a programme is told to, read from the controller's own system: how far it is, what came of it, and the way to begin anew. */
export default function ConnectedList() {
  const { id, name, seen, usual, reading, undecided } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: Refused | null }>()?.refused;
  const { words, shared, locale } = useDeskWords();
  const { acts, audience, connected } = words.programmes;
  const form = useForm({ language: usual });
  return (
    <>
      <BackLink href={paths.programme(id)} text={name[locale]} />
      <NarrowForm
        title={connected.title}
        lead={connected.lead}
        errors={form.summary([{ name: "list", label: connected.list.label }])}
        before={
          <>
            {refused ? (
              <Notice kind="late" word={acts.refused} live>
                <p>{shared.refusals[refused.refusal]}</p>
              </Notice>
            ) : null}
            {reading ? <HowItStands reading={reading} undecided={undecided} seen={seen} /> : null}
          </>
        }
        submit={reading ? connected.again : connected.submit}
        beside={<a href={paths.programme(id)}>{audience.cancel}</a>}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <TextField {...form.text("list")} {...connected.list} optional={words.optional} width="medium" />
        <RadioGroup
          {...form.choice("language")}
          label={audience.language}
          choices={LOCALES.map((value) => ({ value, text: audience.languages[value] }))}
        />
      </NarrowForm>
    </>
  );
}
