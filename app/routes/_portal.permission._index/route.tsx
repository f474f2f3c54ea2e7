import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAskedPermission } from "#app/domain/tickets/tasks/permission-asked.server";
import { permissionInput, settleTask } from "#app/domain/tickets/tasks/settle-task.server";
import { PERMISSION_ANSWERS, type PermissionAnswer } from "#app/domain/tickets/workflow/task-kinds";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { whose, writerOfForm } from "#app/http/kept/kept-words.server";
import { findAnswering } from "#app/http/portal/recipient-session.server";
import { askAgain } from "#app/http/request/ask-again.server";
import { callerOf } from "#app/http/request/caller.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { checkingNow, noteChecking } from "#app/http/request/turn.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/form/error-summary";
import { RadioGroup } from "#app/ui/form/radio-group";
import { SummaryList } from "#app/ui/summary-list";
import { useFrame, useWords } from "../_portal/frame";
import { useOwnAddress } from "../_portal/own-address";
import { pageMeta } from "../_portal/page-meta";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QUESTION_FORM } from "../_portal/question-page";
import { Whose } from "../_portal/whose";

type Loaded = Awaited<ReturnType<typeof loader>>;
type Asked = Extract<Loaded, { stage: "open" }>;

export const handle: PageHandle = {
  form: (loaded) => ((loaded as Loaded | undefined)?.stage === "open" ? QUESTION_FORM : undefined),
};
export const meta = pageMeta(({ permission }, page: Loaded) => {
  if (page.stage !== "open") return permission[page.stage].title;
  return page.checking ? permission.check.title : permission.title[page.whom];
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const taskId = findAnswering(request, now);
  const asked = taskId && (await findAskedPermission(taskId, now));
  if (!asked) return { stage: "gone" as const };
  const { ended, policyId: _policyId, ...told } = asked;
  if (ended) return { stage: ended };
  return { stage: "open" as const, ...told, whose: whose(`task:${taskId}`), checking: checkingNow(context) };
}

/** The button that sends in earnest what was looked at, and the one that leads back to it. */
const STEP = "_step";

/**
 * Takes the one answer there is, once it was looked at: a machine that opens the links of a letter and sends their forms off once has answered nothing.
 * A page made for another link than the one opened last answers nothing either.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const taskId = findAnswering(request, now);
  const writer = writerOfForm(request);
  if (!taskId || (writer && writer !== `task:${taskId}`)) throw seeOther(paths.permission());
  const parsed = parseForm(form, permissionInput);
  if (!parsed.ok) return askAgain(context, parsed);
  const step = form.get(STEP);
  if (step === "change") return { returned: { typed: fieldsOf(form), errors: {} } };
  if (step !== "send") {
    noteChecking(context);
    return { check: parsed.value.result };
  }
  await settleTask({ taskId, actor: { kind: "recipient" }, input: parsed.value, now });
  throw seeOther(paths.permission());
}

/** Who made the request, and that somebody else has to agree. */
function leadOf(
  { whom, agent, requester, person }: Asked,
  controller: string,
  text: ReturnType<typeof useText>,
): string {
  if (whom === "principal") return text.lead.principal(controller, requester);
  return agent ? text.lead.guardianOfAgent(controller, requester, person) : text.lead.guardian(controller, person);
}

function useText() {
  return useWords().words.permission;
}

/** What the request is, as whoever is asked may know it. */
function Request({ reference, right, requester, agent }: Asked) {
  const text = useText();
  const { shared } = useWords();
  const sender = agent ? [{ key: "requester", term: text.requester, value: requester }] : [];
  return (
    <SummaryList
      rows={[
        { key: "reference", term: text.reference, value: reference },
        { key: "right", term: text.right, value: shared.rights[right].name },
        ...sender,
      ]}
    />
  );
}

function Open(page: Asked) {
  const address = useOwnAddress();
  const text = useText();
  const { words, shared } = useWords();
  const { controller } = useFrame();
  const { whom, answerBy, late } = page;
  const result = useQuestion(UNTOUCHED).choice("result");
  const day = shared.longDate(answerBy);
  const label = text.answer[whom];
  return (
    <>
      <ErrorSummary
        title={words.errors.summary}
        errors={result.error ? [{ fieldId: "result", text: words.errors.line(label, result.error) }] : []}
      />
      <div className="flex max-w-text flex-col gap-3">
        <h1>{text.title[whom]}</h1>
        <p>{leadOf(page, controller.name, text)}</p>
        <p>{late ? text.late(day) : text.until(day)}</p>
      </div>
      <Request {...page} />
      <form id={QUESTION_FORM} method="post" action={address} noValidate className="flex flex-col gap-6">
        <Whose whose={page.whose} />
        <RadioGroup
          {...result}
          label={label}
          choices={PERMISSION_ANSWERS.map((value) => ({ value, ...text.answers[whom][value] }))}
        />
        <p className="text-muted">{text.once}</p>
        <div>
          <Button id="send">{text.submit}</Button>
        </div>
      </form>
    </>
  );
}

/** What is about to be sent, to be looked at once. */
function Check({ page, result }: { page: Asked; result: PermissionAnswer }) {
  const address = useOwnAddress();
  const text = useText();
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{text.check.title}</h1>
        <p>{text.check.help}</p>
      </div>
      <Request {...page} />
      <SummaryList
        rows={[{ key: "result", term: text.answer[page.whom], value: text.answers[page.whom][result].text }]}
      />
      <form id={QUESTION_FORM} method="post" action={address} className="flex flex-wrap gap-4">
        <Whose whose={page.whose} />
        <input type="hidden" name="result" value={result} />
        <Button id="send" name={STEP} value="send">
          {text.check.send}
        </Button>
        <Button id="change" kind="secondary" name={STEP} value="change">
          {text.check.change}
        </Button>
      </form>
    </>
  );
}

/** The page on which somebody says whether a request that was made for them, or by a child, is made with their permission. */
export default function Permission() {
  const page = useLoaderData<typeof loader>();
  const text = useText();
  const acted = useActionData<typeof action>();
  if (page.stage !== "open")
    return (
      <div className="flex max-w-text flex-col gap-2">
        <h1>{text[page.stage].title}</h1>
        <p>{text[page.stage].help}</p>
      </div>
    );
  if (acted && "check" in acted && acted.check) return <Check page={page} result={acted.check} />;
  return <Open {...page} />;
}
