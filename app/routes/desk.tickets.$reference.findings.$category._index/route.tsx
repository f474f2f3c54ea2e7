import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FINDING_LIMITS, writeLines } from "#app/domain/files/finding";
import {
  findingCategories,
  isAnsweredWithPackage,
  mayBringPackage,
} from "#app/domain/tickets/evidence/finding-categories";
import { findingsOf, writeFinding } from "#app/domain/tickets/evidence/findings.server";
import type { AdmittedTicket } from "#app/domain/tickets/desk/page/read-ticket.server";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { Refusal } from "#app/domain/refusal";
import { answer } from "#app/http/answer/answer.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireTicketAccess } from "#app/http/staff/ticket.server";
import { fileProblem, fileProblemText } from "#app/http/form/file-problem";
import { fieldsOf } from "#app/http/form/returned";
import { backToFinding, isNotAttached, takeFindingForm } from "#app/http/staff/finding-form.server";
import { askedLocale, inOtherLocale, keepLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { BackLink } from "#app/ui/page/back-link";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { Notice } from "#app/ui/notice";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { TypedText, useHasTyped } from "../desk/decide/typed-text";
import { useForm } from "../desk/use-form";
import { Attachments } from "./attachments";
import { findingForm } from "./form";
import { notFound } from "#app/http/staff/not-found";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ files }, { name, frame }: { frame: DeskFrame; name: Profile["name"] }) =>
  files.finding.title(name[frame.locale]),
);

/** The category an address names. Throws 404 where the ticket is not answered with what was found, or its policy knows no such category. */
function requireCategory({ right, profile }: Pick<AdmittedTicket, "right" | "profile">, named: string | undefined) {
  const category = mayBringPackage(right)
    ? findingCategories(profile, right).find(({ id }) => id === named)
    : undefined;
  if (!category) throw notFound("category");
  return category;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "ticket.work");
  const { now } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, params.reference, staff, now);
  const category = requireCategory(ticket, params.category);
  const [found] = await findingsOf(ticket.id, [category]);
  const { body, files } = found!;
  const problem = fileProblem(request.url);
  if (problem) noteProblem(context);
  return {
    frame: await deskFrame(request, context, staff),
    reference: ticket.reference,
    searched: isAnsweredWithPackage(ticket.right),
    category: category.id,
    name: category.text,
    writable: (ticket.status === "handling" || ticket.status === "approved") && ticket.assigneeId === staff.id,
    kept: { nothing: body.nothing ? "yes" : "", lines: writeLines(body.lines) },
    table: body.table && { rows: body.table.rows.length, columns: body.table.header.length },
    files,
    problem,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requirePermission(request, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicketAccess(request, params.reference, staff, now);
  const category = requireCategory(ticket, params.category);
  const asked = { ticketId: ticket.id, category: category.id, staffId: staff.id, now };
  const taken = await takeFindingForm(request, context, asked);
  if (isNotAttached(taken.attached)) throw await backToFinding(request, ticket.reference, asked, taken);
  const { form } = taken;
  const other = askedLocale(form);
  if (other && taken.attached.ok) throw await backToFinding(request, ticket.reference, asked, taken, keepLocale(other));
  const attached = taken.attached.ok;
  const switched = inOtherLocale(form, context, { refused: null, attached });
  if (switched) return switched;
  const parsed = parseForm(form, findingForm);
  if (!parsed.ok) {
    noteProblem(context);
    return data({ returned: parsed, refused: null, attached }, { status: 422 });
  }
  const written = await writeFinding(asked, parsed.value);
  if (written.ok) throw seeOther(paths.ticketFiles(ticket.reference));
  noteProblem(context);
  if (written.refusal === "finding-empty") {
    // Where nothing can be said to be missing, there is nothing to tick instead.
    const lines = isAnsweredWithPackage(ticket.right) ? written.refusal : "required";
    return data(
      { returned: { typed: fieldsOf(form), errors: { lines } as const }, refused: null, attached },
      { status: 422 },
    );
  }
  const refused: Pick<Refusal, "refusal" | "detail"> = written;
  return data(
    { returned: { typed: fieldsOf(form), errors: {} }, refused, attached },
    { status: answer(written.refusal, locale).status },
  );
}

export default function Finding() {
  const page = useLoaderData<typeof loader>();
  const { words, shared, locale } = useDeskWords();
  const text = words.files.finding;
  const { text: typed, choices, summary } = useForm(page.kept);
  const title = text.title(page.name[locale]);
  const answered = useActionData<typeof action>();
  const refused = answered?.refused ?? null;
  // A file that came along is there: what the address says is of the one before.
  const problem = answered?.attached ? null : page.problem;
  const hasTyped = useHasTyped();
  const back = <BackLink href={paths.ticketFiles(page.reference)} text={page.reference} />;
  if (!page.writable) {
    return (
      <div className="flex max-w-text flex-col gap-4">
        {back}
        <h1>{title}</h1>
        {refused ? (
          <RefusedNotice refusal={refused} reference={page.reference} typed={hasTyped ? "gone" : null} />
        ) : (
          <Notice word={words.actions.refused.word}>{text.closed}</Notice>
        )}
        <TypedText />
      </div>
    );
  }
  return (
    <>
      {back}
      <NarrowForm
        title={title}
        lead={text.help}
        errors={[
          ...summary([{ name: "lines", label: text.lines.label }]),
          ...(problem
            ? [{ fieldId: "file", text: words.errorLine(text.attach.label, fileProblemText(shared, problem)) }]
            : []),
        ]}
        sendsFiles
        before={refused ? <RefusedNotice refusal={refused} reference={page.reference} typed="still" /> : null}
        submit={text.submit}
        beside={<a href={paths.ticketFiles(page.reference)}>{words.actions.cancel}</a>}
      >
        {page.searched ? (
          <Checkboxes
            {...choices("nothing")}
            label={text.nothing.label}
            choices={[{ value: "yes", text: text.nothing.text, hint: text.nothing.hint }]}
          />
        ) : null}
        <TextArea
          {...typed("lines")}
          {...text.lines}
          optional={words.optional}
          rows={10}
          maxLength={FINDING_LIMITS.text}
        />
        <Attachments {...page} />
      </NarrowForm>
    </>
  );
}
