import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { civilDateIn } from "#app/domain/clock/dates/zone";
import { findPolicyInForce } from "#app/domain/policies/versions/published.server";
import { acceptChange, findAskedChange } from "#app/domain/programmes/answers/accept-change.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { whose, writerOfForm } from "#app/http/kept/kept-words.server";
import { findDeciding, leaveDecision } from "#app/http/portal/notice-session.server";
import { policyHref } from "#app/http/portal/policy.server";
import { callerOf } from "#app/http/request/caller.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { noteChecking, checkingNow } from "#app/http/request/turn.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { LinkButton } from "#app/ui/link-button";
import { useFrame, useWords } from "../_portal/frame";
import { NoticeText } from "../_portal/notice-text";
import { pageMeta } from "../_portal/page-meta";
import { QUESTION_FORM } from "../_portal/question-page";
import { useOwnAddress } from "../_portal/own-address";
import { Whose } from "../_portal/whose";

type Loaded = Awaited<ReturnType<typeof loader>>;
type Asked = Extract<Loaded, { stage: "open" }>;

export const handle: PageHandle = {
  form: (loaded) => ((loaded as Loaded | undefined)?.stage === "open" ? QUESTION_FORM : undefined),
};
export const meta = pageMeta(({ notices }, page: Loaded) => {
  if (page.stage === "gone") return notices.answer.gone.title;
  if (page.stage === "thanks") return notices.answer.thanks.title;
  return page.checking ? notices.answer.check.title : notices.answer.title;
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const readerId = findDeciding(request, now);
  const asked = readerId && (await findAskedChange(readerId, locale));
  const policy = asked && (await findPolicyInForce(asked.policyId, now));
  if (!asked || !policy) return { stage: "gone" as const };
  const { profile, policyId } = policy;
  const cancel = profile.rights.cancel ? paths.start("cancel", policyId) : paths.portal(policyId);
  if (asked.acceptedAt)
    return { stage: "thanks" as const, on: civilDateIn(asked.acceptedAt, profile.zone), policyId, cancel };
  return {
    stage: "open" as const,
    notice: asked.notice,
    policyId,
    cancel,
    text: await policyHref(policy),
    whose: whose(`reader:${readerId}`),
    checking: checkingNow(context),
  };
}

/** The button that accepts in earnest what was looked at. */
const STEP = "_step";

/**
 * Writes down the consent, once it was looked at: a machine that opens a letter's links and sends their forms off once has accepted nothing.
 * A page made for another link than the one opened last accepts nothing either.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const readerId = findDeciding(request, now);
  if (!readerId) throw seeOther(paths.notice(), leaveDecision());
  const writer = writerOfForm(request);
  if (writer && writer !== `reader:${readerId}`) throw seeOther(paths.notice());
  const step = form.get(STEP);
  if (step === "change") throw seeOther(paths.notice());
  if (step !== "send") {
    noteChecking(context);
    return { check: true as const };
  }
  await acceptChange(readerId, now);
  throw seeOther(paths.notice());
}

/** What is about to be accepted, to be looked at once. */
function Check({ page }: { page: Asked }) {
  const address = useOwnAddress();
  const { check } = useWords().words.notices.answer;
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{check.title}</h1>
        <p>{check.help}</p>
      </div>
      <form id={QUESTION_FORM} method="post" action={address} className="flex flex-wrap gap-4">
        <Whose whose={page.whose} />
        <Button id="send" name={STEP} value="send">
          {check.send}
        </Button>
        <Button id="change" kind="secondary" name={STEP} value="change">
          {check.change}
        </Button>
      </form>
    </>
  );
}

function Open({ notice, cancel, text, whose: writer }: Asked) {
  const address = useOwnAddress();
  const { words } = useWords();
  const { controller } = useFrame();
  const { answer } = words.notices;
  return (
    <>
      <div className="flex max-w-text flex-col gap-2">
        <h1>{answer.title}</h1>
        <p>{answer.lead(controller.name)}</p>
      </div>
      <h2>{notice.title}</h2>
      <NoticeText notice={notice} level="h3" />
      {text === null ? null : (
        <p>
          <a href={text} className="inline-flex min-h-11 items-center">
            {answer.policy}
          </a>
        </p>
      )}
      <form id={QUESTION_FORM} method="post" action={address}>
        <Whose whose={writer} />
        <Button id="send">{answer.accept}</Button>
      </form>
      <Card id="refuse" title={answer.refuseTitle}>
        <p className="mb-3">{answer.refuse}</p>
        <LinkButton href={cancel} kind="secondary">
          {answer.cancel}
        </LinkButton>
      </Card>
    </>
  );
}

/** The page on which a person decides about a changed policy. */
export default function Decide() {
  const page = useLoaderData<typeof loader>();
  const { words, shared } = useWords();
  const { answer } = words.notices;
  const checked = useActionData<typeof action>();
  if (page.stage === "open") return checked && "check" in checked ? <Check page={page} /> : <Open {...page} />;
  if (page.stage === "gone")
    return (
      <div className="flex max-w-text flex-col gap-2">
        <h1>{answer.gone.title}</h1>
        <p>{answer.gone.help}</p>
      </div>
    );
  return (
    <>
      <h1>{answer.thanks.title}</h1>
      <p className="max-w-text">{answer.thanks.help(shared.longDate(page.on))}</p>
      <p>
        <a href={paths.portal(page.policyId)} className="inline-flex min-h-11 items-center">
          {words.notices.back}
        </a>
      </p>
    </>
  );
}
