import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recipientInput, settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { findRecipientTask } from "#app/domain/tickets/tasks/task-list.server";
import { RECIPIENT_ANSWERS } from "#app/domain/tickets/workflow/task-kinds";
import { giveBack, keepUnsent, whose, wordsWait, writerOfForm } from "#app/http/kept/kept-words.server";
import { readForm } from "#app/http/form/read-form.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { checkingNow, noteChecking } from "#app/http/request/turn.server";
import { askAgain } from "#app/http/request/ask-again.server";
import { parseForm } from "#app/http/form/parse-form";
import { fieldsOf } from "#app/http/form/returned";
import { findAnswering, leaveAnswer } from "#app/http/portal/recipient-session.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { RadioGroup } from "#app/ui/form/radio-group";
import { SummaryList } from "#app/ui/summary-list";
import { TextArea } from "#app/ui/form/text-area";
import { useFrame, useWords } from "../_portal/frame";
import { KeptNotice } from "../_portal/kept-notice";
import { pageMeta } from "../_portal/page-meta";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QUESTION_FORM } from "../_portal/question-page";
import { Whose } from "../_portal/whose";
import { useOwnAddress } from "../_portal/own-address";

type Loaded = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle = {
  form: (loaded) => ((loaded as Loaded | undefined)?.stage === "open" ? QUESTION_FORM : undefined),
};
export const meta = pageMeta(({ answer }, page: Loaded) => {
  if (page.stage !== "open") return answer[page.stage].title;
  return page.checking ? answer.check.title : answer.title[page.act];
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const taskId = findAnswering(request, now);
  const task = taskId && (await findRecipientTask(taskId, now));
  if (!task) return { stage: "gone" as const, waits: await wordsWait(request, { is: paths.recipient() }, now) };
  if (task.ended) return { stage: task.ended === "answered" ? ("thanks" as const) : ("closed" as const), waits: false };
  const owner = `task:${taskId}` as const;
  const kept = await giveBack({ request, context, owner }, paths.recipient(), now);
  const { reference, about, act, answerBy, late } = task;
  const asked = { reference, about, act, answerBy, late };
  return { stage: "open" as const, ...asked, whose: whose(owner), kept, checking: checkingNow(context) };
}

/** The button that sends in earnest what was looked at, and the one that leads back to it. */
const STEP = "_step";

/**
 * Takes the one answer there is, once it was looked at: a machine that opens the links of a letter and sends their forms off once has
 * answered nothing. Answered already, the page says thank you; settled by staff, that nothing is waited for any more.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const taskId = findAnswering(request, now);
  const writer = writerOfForm(request);
  // Open no more, or for another task by now: what was typed waits until its own link is opened again.
  if (!taskId || (writer && writer !== `task:${taskId}`)) {
    const { cookie } = await keepUnsent(request, paths.recipient(), now);
    throw seeOther(paths.recipient(), ...(taskId ? [leaveAnswer()] : []), ...(cookie ? [cookie] : []));
  }
  const parsed = parseForm(form, recipientInput);
  if (!parsed.ok) return askAgain(context, parsed);
  const step = form.get(STEP);
  if (step === "change") return { returned: { typed: fieldsOf(form), errors: {} } };
  if (step !== "send") {
    noteChecking(context);
    return { check: { result: parsed.value.result, note: parsed.value.note } };
  }
  await settleTask({ taskId, actor: { kind: "recipient" }, input: parsed.value, now });
  throw seeOther(paths.recipient());
}

/** Who asks, what is to be done, and that an answer is waited for. */
function Asked({ act, answerBy, late }: Extract<Loaded, { stage: "open" }>) {
  const { words, shared } = useWords();
  const { controller } = useFrame();
  const { answer } = words;
  const day = shared.longDate(answerBy);
  return (
    <div className="flex max-w-text flex-col gap-3">
      <h1>{answer.title[act]}</h1>
      <p>{answer.lead[act](controller.name)}</p>
      <ol className="list-decimal pl-6">
        <li>{answer.steps.act[act]}</li>
        <li>{late ? answer.steps.late(day) : answer.steps.answer(day)}</li>
      </ol>
    </div>
  );
}

function Open(page: Extract<Loaded, { stage: "open" }>) {
  const address = useOwnAddress();
  const { reference, about, whose: writer, kept } = page;
  const { words } = useWords();
  const { answer } = words;
  const { choice, text } = useQuestion(kept ? { typed: kept.fields, errors: {} } : UNTOUCHED);
  const [result, note] = [choice("result"), text("note")];
  const errors = [
    { name: "result", label: answer.result.label, error: result.error },
    { name: "note", label: answer.note.label, error: note.error },
  ];
  return (
    <>
      <ErrorSummary
        title={words.errors.summary}
        errors={errors.flatMap(({ name, label, error }) =>
          error ? [{ fieldId: name, text: words.errors.line(label, error) }] : [],
        )}
      />
      <KeptNotice kept={kept} shownIn={["result", "note"]} />
      <Asked {...page} />
      <SummaryList
        rows={[
          { key: "reference", term: answer.reference, value: reference },
          { key: "about", term: answer.about, value: about },
        ]}
      />
      <form id={QUESTION_FORM} method="post" action={address} noValidate className="flex flex-col gap-6">
        <Whose whose={writer} kept={kept} />
        <h2>{answer.formTitle}</h2>
        <RadioGroup
          {...result}
          label={answer.result.label}
          choices={RECIPIENT_ANSWERS.map((value) => ({ value, text: answer.results[value] }))}
        />
        <TextArea {...note} label={answer.note.label} hint={answer.note.hint} rows={3} maxLength={2000} />
        <p className="text-muted">{answer.once}</p>
        <div>
          <Button id="send">{answer.submit}</Button>
        </div>
      </form>
    </>
  );
}

type Checked = { result: (typeof RECIPIENT_ANSWERS)[number]; note: string };

/** What is about to be sent, to be looked at once. */
function Check({
  reference,
  about,
  whose: writer,
  kept,
  checked,
}: Extract<Loaded, { stage: "open" }> & { checked: Checked }) {
  const address = useOwnAddress();
  const { answer } = useWords().words;
  const { result, note } = checked;
  const said = note === "" ? [] : [{ key: "note", term: answer.note.label, value: note }];
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{answer.check.title}</h1>
        <p>{answer.check.help}</p>
      </div>
      <SummaryList
        rows={[
          { key: "reference", term: answer.reference, value: reference },
          { key: "about", term: answer.about, value: about },
          { key: "result", term: answer.result.label, value: answer.results[result] },
          ...said,
        ]}
      />
      <form id={QUESTION_FORM} method="post" action={address} className="flex flex-wrap gap-4">
        <Whose whose={writer} kept={kept} />
        <input type="hidden" name="result" value={result} />
        <input type="hidden" name="note" value={note} />
        <Button id="send" name={STEP} value="send">
          {answer.check.send}
        </Button>
        <Button id="change" kind="secondary" name={STEP} value="change">
          {answer.check.change}
        </Button>
      </form>
    </>
  );
}

/** The page on which a recipient of the data says what it did. */
export default function Answer() {
  const page = useLoaderData<typeof loader>();
  const { answer } = useWords().words;
  const acted = useActionData<typeof action>();
  if (page.stage === "open" && acted && "check" in acted && acted.check)
    return <Check {...page} checked={acted.check} />;
  if (page.stage === "open") return <Open {...page} />;
  return (
    <div className="flex max-w-text flex-col gap-2">
      <h1>{answer[page.stage].title}</h1>
      <p>{answer[page.stage].help}</p>
      {page.waits ? <p>{answer.waits}</p> : null}
    </div>
  );
}
