import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { deskCopy } from "#app/copy/desk";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { intakeFiles, intakeState, type Intake } from "#app/domain/tickets/intake/draft.server";
import { intakeDues } from "#app/domain/tickets/intake/dues";
import { completeIntake, type WholeIntake } from "#app/domain/tickets/intake/intake";
import { takeIn } from "#app/domain/tickets/intake/take-in.server";
import { spoken } from "#app/domain/language";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import type { Refusal } from "#app/domain/refusal";
import { seenOf } from "#app/domain/tickets/ticket/seen-by.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { pageBefore, placeIn, requireIntake } from "#app/http/intake/intake-pages.server";
import { requireSomewhere } from "#app/http/staff/session.server";
import { fromList } from "#app/http/bench/other-list";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { Notice } from "#app/ui/notice";
import { BackLink } from "#app/ui/page/back-link";
import { SummaryList } from "#app/ui/summary-list";
import { WholeReferences } from "#app/ui/whole-references";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { ZoneNote } from "../desk/times/zone-note";
import { checkGroups } from "./shown";
import { notFound } from "#app/http/staff/not-found";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ intake }, { place }: { frame: DeskFrame; place: readonly [number, number] }) =>
  [intake.title, intake.partOf(...place)].join(" · "),
);

/** The field that says which state of the draft the page shows. */
const SEEN = "_seen";

function requireWhole({ answers, policy }: Intake): WholeIntake {
  const whole = completeIntake(answers, policy.profile);
  // `requireIntake` lets nobody come here before.
  if (!whole) throw notFound("page");
  return whole;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const intake = await requireIntake(params.draft, "check", staff, now);
  const { id, policy } = intake;
  const { profile } = policy;
  const whole = requireWhole(intake);
  const files = await intakeFiles(id);
  const fileIds = files.map((file) => file.id);
  return {
    frame: await deskFrame(request, context, staff),
    id,
    back: pageBefore(intake, "check"),
    place: placeIn(intake, "check"),
    zone: profile.zone,
    groups: checkGroups(
      whole,
      intakeDues(whole, profile, now),
      profile,
      deskCopy(locale),
      locale,
      spoken(profile.languages, locale),
    ),
    words: whole.words,
    files: files.map(({ name }) => name),
    seen: intakeState(id, policy.id, whole, fileIds),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireSomewhere(request, "ticket.work");
  const { now, switched, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id } = await requireIntake(params.draft, "check", staff, now);
  const seen = String(form.get(SEEN) ?? "");
  const taken = await takeIn({ draftId: id, actor: staff, seen, again: form.get("again") === "yes", now });
  if (!taken.ok) return refused(await asSeen(taken, staff.id));
  forgetCounts();
  throw seeOther(paths.intakePart(id, "done"));
}

/** What was asked already, by the references of those tickets alone that who takes it in sees. */
async function asSeen(refusal: Refusal, staffId: string): Promise<Refusal> {
  const all = refusal.detail?.references?.split(" ") ?? [];
  if (all.length === 0) return refusal;
  const seen = await seenOf(all, staffId);
  const references = all.filter((reference) => seen.has(reference)).join(" ");
  return { ...refusal, detail: { ...refusal.detail, references, elsewhere: all.length > seen.size ? "yes" : "" } };
}

/** Why it was not filed; where the person has open tickets for the same, with the way to them. */
function Refused() {
  const { draft = "" } = useParams();
  const refused = useActionData<typeof action>()?.refused;
  const { words, shared } = useDeskWords();
  const { open, changed } = words.intake.check;
  if (!refused) return null;
  if (refused.refusal !== "asked-already")
    return (
      <Notice kind="late" word={words.actions.refused.word} live>
        <p>{refused.refusal === "draft-changed" ? changed : shared.refusals[refused.refusal]}</p>
      </Notice>
    );
  const references = (refused.detail?.references ?? "").split(" ").filter((reference) => reference !== "");
  return (
    <Notice kind="soon" word={open.word} live>
      <p>{open.help}</p>
      <ul className="list-none">
        {references.map((reference) => (
          <li key={reference}>
            <a href={paths.ticket(reference, { from: fromList("intake", { id: draft }) })} className="font-mono">
              <WholeReferences text={reference} />
            </a>
          </li>
        ))}
      </ul>
      {refused.detail?.elsewhere ? <p>{open.elsewhere}</p> : null}
    </Notice>
  );
}

/** The way to file it all the same, beside its button. */
function AllTheSame() {
  const refused = useActionData<typeof action>()?.refused;
  const { open } = useDeskWords().words.intake.check;
  if (refused?.refusal !== "asked-already") return null;
  return (
    <Checkboxes id="again" name="again" label={open.again.label} choices={[{ value: "yes", text: open.again.text }]} />
  );
}

export default function CheckIntake() {
  const { id, back, place, groups, words: told, files, seen, zone } = useLoaderData<typeof loader>();
  const { words } = useDeskWords();
  const { intake } = words;
  const { check } = intake;
  const changeTo = (part: string) => ({ href: paths.intakePart(id, part), text: check.changeWord });
  return (
    <>
      <BackLink href={back} text={intake.back} />
      <p className="-mb-3 text-muted">{intake.partOf(...place)}</p>
      <NarrowForm title={check.title} lead={check.help} errors={[]} submit={check.submit} before={<Refused />}>
        <input type="hidden" name={SEEN} value={seen} />
        {groups.map(({ key, title, rows }) => (
          <section key={key}>
            {title ? <h2 className="mb-2">{title}</h2> : null}
            <SummaryList rows={rows.map(({ part, ...row }) => ({ ...row, change: changeTo(part) }))} />
          </section>
        ))}
        <SummaryList
          rows={[
            { key: "words", term: check.words, value: told === "" ? check.inScan : told, change: changeTo("words") },
            ...(files.length > 0 ? [{ key: "files", term: check.files, value: files.join("\n") }] : []),
          ]}
        />
        <ZoneNote zone={zone} />
        <AllTheSame />
      </NarrowForm>
    </>
  );
}
