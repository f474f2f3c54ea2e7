import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LOCALES } from "#app/domain/language";
import { declarationSchema } from "#app/domain/tickets/evidence/declaration";
import { signDeclaration } from "#app/domain/tickets/moves/sign-declaration.server";
import { findPublicTicket } from "#app/domain/tickets/portal/public-ticket.server";
import { answer } from "#app/http/answer/answer.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { giveBack, whose } from "#app/http/kept/kept-words.server";
import { pass } from "#app/http/limits/limits.server";
import { requireTracked, stayTracking, trackedNumber } from "#app/http/portal/track-session.server";
import { requireTrackedForm } from "#app/http/portal/tracked-form.server";
import { askAgain } from "#app/http/request/ask-again.server";
import { callerOf } from "#app/http/request/caller.server";
import { inOtherLocale } from "#app/http/request/language.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { TextField } from "#app/ui/form/text-field";
import { WholeReferences } from "#app/ui/whole-references";
import { useWords } from "../_portal/frame";
import { KeptNotice } from "../_portal/kept-notice";
import { pageMeta } from "../_portal/page-meta";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QUESTION_FORM, QuestionPage } from "../_portal/question-page";
import { Whose } from "../_portal/whose";

export const handle: PageHandle = { form: () => QUESTION_FORM };
export const meta = pageMeta(({ track }) => track.declaration.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = callerOf(request, context);
  const ticketId = await requireTracked(request, now);
  const number = await trackedNumber(request, now);
  const ticket = await findPublicTicket(ticketId, now);
  if (!ticket?.declaration) throw seeOther(paths.trackTicket(number));
  const owner = `ticket:${ticketId}` as const;
  const kept = await giveBack({ request, context, owner }, paths.trackDeclaration(), now);
  const { text, signedOn } = ticket.declaration;
  return data(
    { text, signedOn, reference: ticket.reference, number, whose: whose(owner), kept },
    { headers: { "Set-Cookie": await stayTracking(request, now) } },
  );
}

/** Keeps what was signed. The words are those of the language in which they were shown, whatever another window speaks by now. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { now, locale } = callerOf(request, context);
  const form = await readForm(request);
  const switched = inOtherLocale(form, context, {});
  if (switched) return switched;
  const { ticketId, number } = await requireTrackedForm(request, now);
  const parsed = parseForm(form, declarationSchema(LOCALES));
  if (!parsed.ok) return askAgain(context, parsed);
  if (!(await pass("additions-per-ticket", ticketId)).ok)
    throw new Response(null, { status: answer("too-many-additions", locale).status });
  const signed = await signDeclaration(ticketId, parsed.value, now);
  // Closed or verified another way meanwhile: its page shows where things are.
  if (signed.ok) throw doneAt(paths.trackTicket(number), "signed");
  if (signed.refusal === "action-not-allowed-now") throw seeOther(paths.trackTicket(number));
  throw new Response(null, { status: answer(signed.refusal, locale).status });
}

export default function SignDeclaration() {
  const { text, signedOn, reference, number, whose: writer, kept } = useLoaderData<typeof loader>();
  const { words, shared, locale } = useWords();
  const { declaration } = words.track;
  const asked = useQuestion(kept ? { typed: kept.fields, errors: {} } : UNTOUCHED, {
    "accept-all": declaration.agree.missing,
  });
  const [name, agree] = [asked.text("name"), asked.choices("agree")];
  // A tick was given to the words as they were read: in another language it is asked for anew.
  const read = asked.text("shown").defaultValue;
  const chosen = read === "" || read === locale ? agree.chosen : [];
  return (
    <QuestionPage
      back={paths.trackTicket(number)}
      title={declaration.title}
      help={signedOn ? declaration.again(shared.longDate(signedOn)) : declaration.help}
      fields={[
        { name: "agree", label: declaration.agree.label, error: agree.error },
        { name: "name", label: declaration.name.label, error: name.error },
      ]}
      before={
        <>
          <KeptNotice kept={kept} shownIn={["name", "agree", "shown"]} />
          <blockquote className="max-w-text border-l-4 border-accent bg-raised px-4 py-3 whitespace-pre-line">
            <p className="text-small text-muted">
              <WholeReferences text={declaration.about(reference)} />
            </p>
            <p>{text[locale]}</p>
          </blockquote>
        </>
      }
      submit={declaration.submit}
    >
      <Whose whose={writer} kept={kept} />
      <input type="hidden" name="shown" value={locale} />
      <Checkboxes
        {...agree}
        chosen={chosen}
        label={declaration.agree.label}
        choices={[{ value: "yes", text: declaration.agree.text }]}
      />
      <TextField {...name} {...declaration.name} maxLength={120} autoComplete="name" />
    </QuestionPage>
  );
}
