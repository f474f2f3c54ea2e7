import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { check } from "#app/domain/policies/check/check";
import { sectionsOf } from "#app/domain/policies/check/check-fields";
import { fieldsOfSection, isSection, sectionOfPath, type SectionId } from "#app/domain/policies/check/fields";
import { languagesOf } from "#app/domain/policies/check/languages";
import { isMistyped, type Gap } from "#app/domain/policies/check/gap";
import type { LooseObject } from "#app/domain/policies/check/loose";
import { findOpenSigned } from "#app/domain/policies/proposals/list.server";
import { LONGEST_NOTE } from "#app/domain/policies/proposals/proposal";
import { plainLines } from "#app/domain/typed/text";
import { savePolicyDraft, type PolicyDraft } from "#app/domain/policies/versions/policy-draft.server";
import { answer } from "#app/http/answer/answer.server";
import { profileFindings } from "#app/http/staff/draft-findings.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { seenVersion } from "#app/http/staff/ticket.server";
import { requireDraftAtDesk, requireDraftForForm } from "#app/http/staff/policy.server";
import { readForm } from "#app/http/form/read-form.server";
import { returnInLocale } from "#app/http/request/language.server";
import { SECTION_LIMITS, readSectionForm, tidySection } from "#app/http/form/policy-form";
import { withOwnMarks } from "#app/http/form/policy-marks";
import { changeRows, ROW_BUTTON } from "#app/http/form/policy-rows";
import { formOf } from "#app/http/form/returned";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { TextArea } from "#app/ui/form/text-area";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { findingId } from "../desk.policies._index/findings";
import { ownGroundsOf, policyWords } from "../desk.policies._index/policy-words";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import type { Editing } from "./field-props";
import { Fields } from "./fields";
import { MARK_HELP } from "./mark-field";
import { shippedWords } from "./shipped-words";
import { useOwnAddress } from "../desk/own-address";
import { notFound } from "#app/http/staff/not-found";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta((_words, { frame, section }: { frame: DeskFrame; section: SectionId }) =>
  policyWords(frame.locale, []).section(section),
);

/** The section an address names. Throws 404 where the draft has none such. */
function requireSection(typed: string | undefined, { profile }: PolicyDraft): SectionId {
  if (!isSection(typed) || !sectionsOf(profile).includes(typed)) throw notFound("section");
  return typed;
}

function inSection(section: SectionId, findings: readonly Gap[]): Gap[] {
  return findings.filter(({ path }) => sectionOfPath(path) === section);
}

function findingsOf(section: SectionId, profile: LooseObject): Gap[] {
  return inSection(section, check(profile));
}

/** The section after this one; null after the last. */
function nextSection(section: SectionId, profile: LooseObject): SectionId | null {
  const all = sectionsOf(profile);
  return all[all.indexOf(section) + 1] ?? null;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "policy.manage");
  const { draft, policyId, newest } = await requireDraftAtDesk(params.policy);
  const section = requireSection(params.section, draft);
  const checked = new URL(request.url).searchParams.has("check");
  const frame = await deskFrame(request, context, staff);
  const before = frame.kept && formOf(frame.kept.fields);
  return {
    frame,
    policyId,
    section,
    profile: before ? readSectionForm(section, before, draft.profile) : draft.profile,
    note: before ? noteIn(before) : (draft.notes[section] ?? ""),
    // Whoever saves makes void what waits for a second person or for its day.
    waits: (await findOpenSigned(policyId))?.asProposed ?? false,
    // Typed on what was seen then: whoever wrote meanwhile is not written over.
    seen: before ? seenVersion(before) : draft.version,
    findings: checked ? inSection(section, await profileFindings({ policyId, newest, profile: draft.profile })) : [],
    next: nextSection(section, draft.profile) !== null,
  };
}

/** A form as it comes back: the draft with what was typed, and what is to be mended. */
type Back = {
  profile: LooseObject;
  seen: number;
  /** Why the section is changed. */ note: string;
  noteTooLong: boolean;
  findings: Gap[];
  focus: string | null;
  conflict: { by: string } | null;
  /** How many entries were just marked as the operator's own, not saved yet; null where that was not asked for. */
  marked: number | null;
};

/** The field for why a section is changed: of the page, not of the policy. */
const NOTE = "note";

function noteIn(form: FormData): string {
  const typed = form.get(NOTE);
  return typeof typed === "string" ? plainLines(typed).trim() : "";
}

/** The button that marks whatever nobody has marked as the operator's own. */
const OWN_BUTTON = "_own";

const UNTOUCHED = { noteTooLong: false, findings: [], focus: null, conflict: null, marked: null };

type Saving = {
  request: Request;
  section: SectionId;
  policyId: string;
  seen: number;
  typed: LooseObject;
  note: string;
  notes: Record<string, string>;
  by: string;
  now: Date;
};

/** Keeps a section. Out: null when it is kept; otherwise the form as it comes back. */
async function save({
  request,
  section,
  policyId,
  seen,
  typed,
  note,
  notes,
  by,
  now,
}: Saving): Promise<{ back: Back; status: number } | null> {
  const profile = tidySection(section, typed);
  const findings = findingsOf(section, profile).filter(isMistyped);
  if (findings.length > 0)
    return {
      back: { ...UNTOUCHED, seen, note, profile: typed, findings: findingsOf(section, typed).filter(isMistyped) },
      status: 422,
    };
  if (note.length > LONGEST_NOTE)
    return { back: { ...UNTOUCHED, seen, note, profile: typed, noteTooLong: true }, status: 422 };
  const kept = { ...notes, [section]: note };
  if (note === "") Reflect.deleteProperty(kept, section);
  const saved = await savePolicyDraft({ policyId, seen, profile, notes: kept, by, now });
  if (saved.ok) return null;
  const { draft } = await requireDraftForForm(request, policyId, now);
  return {
    back: { ...UNTOUCHED, note, profile: typed, seen: draft.version, conflict: { by: saved.detail?.by ?? "" } },
    status: answer(saved.refusal, "en").status,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, SECTION_LIMITS);
  const staff = await requirePermission(request, "policy.manage");
  const { now } = callerOf(request, context);
  const { draft, policyId } = await requireDraftForForm(request, params.policy, now);
  const section = requireSection(params.section, draft);
  const typed = readSectionForm(section, form, draft.profile);
  const seen = seenVersion(form);
  const note = noteIn(form);
  const switched = returnInLocale(form, context);
  if (switched)
    return data<Back>({ ...UNTOUCHED, seen, note, profile: typed }, { headers: { "Set-Cookie": switched.cookie } });
  const button = form.get(ROW_BUTTON);
  if (typeof button === "string") {
    const changed = changeRows(section, typed, button);
    return data<Back>({ ...UNTOUCHED, seen, note, profile: changed?.draft ?? typed, focus: changed?.focus ?? null });
  }
  if (form.has(OWN_BUTTON)) {
    const own = withOwnMarks(section, typed);
    return data<Back>({ ...UNTOUCHED, seen, note, profile: own.draft, marked: own.marked });
  }
  const refused = await save({ request, section, policyId, seen, typed, note, notes: draft.notes, by: staff.id, now });
  if (refused) {
    noteProblem(context);
    return data<Back>(refused.back, { status: refused.status });
  }
  const next = form.has("_next") ? nextSection(section, typed) : null;
  if (next) throw doneAt(paths.policySection(policyId, next), "section-saved");
  throw seeOther(`${paths.policy(policyId)}?done=saved`);
}

export default function EditSection() {
  const address = useOwnAddress();
  const { policyId, section, next, ...loaded } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { words: desk, shared, locale } = useDeskWords();
  const { profile, findings, seen, note } = back ?? loaded;
  const noteError = back?.noteTooLong ? shared.fieldErrors["too-long"] : undefined;
  const own = ownGroundsOf(profile);
  const words = policyWords(locale, own);
  const { form, draft, proposals } = words.words;
  const musts = findings.filter(({ severity }) => severity === "must");
  const said = (which: (finding: Gap) => boolean) => musts.filter(which).map(words.finding)[0];
  const editing: Editing = {
    words,
    own,
    languages: languagesOf(profile),
    profile,
    focus: back?.focus ?? null,
    shipped: (path) => shippedWords(profile, path),
    errorAt: (path) => said((finding) => finding.mark === undefined && finding.path === path),
    markErrorAt: (mark) => said((finding) => finding.mark === mark),
  };
  return (
    <div className="flex max-w-[60rem] flex-col gap-4">
      <ErrorSummary
        title={desk.errorSummary}
        errors={[
          ...musts.map((finding) => ({
            fieldId: findingId(finding),
            text: desk.errorLine(words.place(finding.path), words.finding(finding)),
          })),
          ...(noteError ? [{ fieldId: NOTE, text: desk.errorLine(proposals.sectionNote.label, noteError) }] : []),
        ]}
      />
      <PageHeader title={words.section(section)} back={{ href: paths.policy(policyId), text: form.cancel }} />
      {back?.conflict ? (
        <Notice kind="late" word={draft.conflict(back.conflict.by)} live>
          <p>{draft.conflictHelp}</p>
          <p>
            <a href={paths.policySection(policyId, section)}>{draft.look}</a>
          </p>
        </Notice>
      ) : null}
      {findings.some(({ severity }) => severity === "should") ? (
        <Notice kind="soon" word={words.words.check.should}>
          {findings
            .filter(({ severity }) => severity === "should")
            .map((finding) => (
              <p key={`${finding.path} ${finding.code} ${finding.detail ?? ""}`}>
                {desk.errorLine(words.place(finding.path), words.finding(finding))}
              </p>
            ))}
        </Notice>
      ) : null}
      {back === undefined || back.marked === null ? null : (
        <Notice kind={back.marked > 0 ? "soon" : "calm"} word={form.markedOwn(back.marked)} live>
          {back.marked > 0 ? <p>{form.markedOwnHelp}</p> : null}
        </Notice>
      )}
      {loaded.waits ? (
        <Notice kind="soon" word={proposals.propose.waits}>
          <p>{proposals.card.edits}</p>
        </Notice>
      ) : null}
      <form id={DESK_FORM} method="post" action={address} noValidate className="flex flex-col gap-6">
        <input type="hidden" name="seen" value={seen} />
        <p id={MARK_HELP} className="max-w-text text-small text-muted">
          {words.words.papers.mark.hint}
        </p>
        <Fields fields={fieldsOfSection(section)} inside={profile} path="" editing={editing} />
        <TextArea
          id={NOTE}
          name={NOTE}
          {...proposals.sectionNote}
          optional={form.optional}
          error={noteError}
          defaultValue={note}
          rows={2}
        />
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <Button id="send">{form.save}</Button>
          {next ? (
            <Button kind="secondary" name="_next" value="1">
              {form.next}
            </Button>
          ) : null}
          <Button kind="secondary" name={OWN_BUTTON} value="1">
            {form.markOwn}
          </Button>
          <a href={paths.policy(policyId)}>{form.cancel}</a>
        </div>
      </form>
    </div>
  );
}
