import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addDraftFile, removeDraftFile } from "#app/domain/tickets/filing/draft-files.server";
import { intakeFiles, type Intake } from "#app/domain/tickets/intake/draft.server";
import { seeOther } from "#app/http/answer/see-other";
import { afterUpload, fileProblem, fileProblemText } from "#app/http/form/file-problem";
import { parseForm } from "#app/http/form/parse-form";
import { fieldsOf } from "#app/http/form/returned";
import { forgetFile } from "#app/http/form/sent-form";
import { readEitherForm } from "#app/http/form/upload.server";
import { callerOf } from "#app/http/request/caller.server";
import { noteProblem } from "#app/http/request/turn.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { keepIntake, onTo, pageBefore, placeIn, requireIntake } from "#app/http/intake/intake-pages.server";
import { requireOwnForm, requireSomewhere } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { TextArea } from "#app/ui/form/text-area";
import { BackLink } from "#app/ui/page/back-link";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { wordsForm } from "./form";
import { Scan } from "./scan";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ intake }, { place }: { frame: DeskFrame; place: readonly [number, number] }) =>
  [intake.title, intake.partOf(...place)].join(" · "),
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireSomewhere(request, "ticket.work");
  const { now } = callerOf(request, context);
  const intake = await requireIntake(params.draft, "words", staff, now);
  const problem = fileProblem(request.url);
  if (problem) noteProblem(context);
  return {
    frame: await deskFrame(request, context, staff),
    back: pageBefore(intake, "words"),
    place: placeIn(intake, "words"),
    words: intake.answers.words ?? "",
    files: await intakeFiles(intake.id),
    problem,
  };
}

/** Keeps the words as they stand, so that nothing that happens to a file loses them. */
async function keepWords(intake: Intake, form: FormData, now: Date): Promise<void> {
  const parsed = parseForm(form, wordsForm);
  if (!parsed.ok || parsed.value.words === (intake.answers.words ?? "")) return;
  await keepIntake(intake, { ...intake.answers, words: parsed.value.words }, now);
}

/** Whether the form's own button was pressed, or one of those of its files. */
function isForFiles(form: FormData): boolean {
  return form.has("add") || form.has("remove");
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireSomewhere(request, "ticket.work");
  const { now, address } = callerOf(request, context);
  const intake = await requireIntake(params.draft, "words", staff, now);
  const { fields: form, sent } = await readEitherForm(request, { address, staffId: staff.id });
  await requireOwnForm(request, staff.id);
  const added = sent.ok ? await addDraftFile(intake.id, sent.upload, now) : sent;
  if (added.ok) forgetFile(request, form);
  const page = paths.intakePart(intake.id, "words");
  const isNotTaken = !added.ok && (added.refusal !== "file-none" || form.has("add"));
  if (isNotTaken || isForFiles(form)) {
    await keepWords(intake, form, now);
    await removeDraftFile(intake.id, String(form.get("remove") ?? ""));
    throw seeOther((isNotTaken ? afterUpload(page, added) : page) ?? paths.intakePart(intake.id, "done"));
  }
  const { switched, toMend } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, wordsForm);
  if (!parsed.ok) return toMend(parsed);
  const { words } = parsed.value;
  const isSaid = words !== "" || (await intakeFiles(intake.id)).length > 0;
  if (!isSaid) return toMend({ typed: fieldsOf(form), errors: { words: "words-or-scan" } });
  const answers = { ...intake.answers, words };
  await keepIntake(intake, answers, now);
  throw onTo(intake, answers);
}

export default function IntakeWords() {
  const { back, place, words: kept, files, problem } = useLoaderData<typeof loader>();
  const { words, shared } = useDeskWords();
  const { intake } = words;
  const { text, summary } = useForm({ words: kept });
  return (
    <>
      <BackLink href={back} text={intake.back} />
      <p className="-mb-3 text-muted">{intake.partOf(...place)}</p>
      <NarrowForm
        title={intake.words.title}
        lead={intake.words.help}
        errors={[
          ...summary([{ name: "words", label: intake.words.words.label }]),
          ...(problem
            ? [{ fieldId: "file", text: words.errorLine(intake.words.scan.label, fileProblemText(shared, problem)) }]
            : []),
        ]}
        sendsFiles
        submit={intake.next}
      >
        <TextArea {...text("words")} {...intake.words.words} rows={6} maxLength={2000} />
        <Scan files={files} problem={problem} />
      </NarrowForm>
    </>
  );
}
