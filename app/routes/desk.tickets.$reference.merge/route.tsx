import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { findTicketFront } from "#app/domain/tickets/desk/page/ticket-front.server";
import type { ReadTicket } from "#app/domain/tickets/desk/page/ticket-page";
import { merge, merging } from "#app/domain/tickets/merging/merge.server";
import { leaderOf } from "#app/domain/tickets/merging/rules";
import { parseReference } from "#app/domain/tickets/ticket/reference";
import { doneAt } from "#app/http/answer/done.server";
import { ticketAt } from "#app/http/bench/came-from";
import { readForm } from "#app/http/form/read-form.server";
import { showPreview } from "#app/http/preview/show-preview.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import {
  findOpenTicket,
  requireOnTicket,
  requireRoleOn,
  requireTicket,
  requireTicketAccess,
  seenVersion,
} from "#app/http/staff/ticket.server";
import type { PageHandle } from "#app/root";
import { Button } from "#app/ui/button";
import { Card } from "#app/ui/card";
import { TextField } from "#app/ui/form/text-field";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { SummaryList } from "#app/ui/summary-list";
import { WholeReferences } from "#app/ui/whole-references";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { LettersPreview } from "../desk/preview/letters-preview";
import { StatusTag } from "../desk/status-tag";

/** Longer than any reference, however it is written. */
const LONGEST = 40;

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { preview: unknown }).preview ? DESK_FORM : undefined),
};
export const meta = deskMeta(
  ({ merge: text }, { reference }: { frame: DeskFrame; reference: string }) => `${text.title} · ${reference}`,
);

/** The field of the other ticket's reference, and what the address calls it. */
const WITH = "with";

/** What was asked for instead of two tickets: nothing yet, one there is not for who looks, or one about a minor that is not open to them. */
type Missing = { typed: string; why: "none" | "unknown" } | { typed: string; why: "guarded"; reference: string };

/** The other ticket, as the address names it; or why there is none. */
async function otherOf(request: Request, staff: { id: string }, now: Date): Promise<ReadTicket | Missing> {
  const typed = (new URL(request.url).searchParams.get(WITH) ?? "").slice(0, LONGEST);
  if (typed.trim() === "") return { typed, why: "none" };
  const reference = parseReference(typed);
  if (!reference) return { typed, why: "unknown" };
  const open = await findOpenTicket(reference, staff, now);
  if (open) return open;
  const front = await findTicketFront(reference, staff.id, now);
  return front ? { typed, why: "guarded", reference } : { typed, why: "unknown" };
}

/** A ticket as it stands beside the other. */
function shown(ticket: ReadTicket) {
  const { reference, version, status, receivedOn, due, assignee, answers } = ticket;
  return {
    reference,
    version,
    status,
    receivedOn,
    dueOn: due.dueOn,
    holder: assignee?.name ?? null,
    person: answers.contact.name,
  };
}

function dated({ id, dueAt, receivedAt }: ReadTicket) {
  return { id, dueAt: new Date(dueAt), receivedAt: new Date(receivedAt) };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const other = await otherOf(request, staff, now);
  const page = {
    frame: await deskFrame(request, context, staff),
    bench: await loadBench(request, ticket, { staffId: staff.id, now, locale }),
    reference: ticket.reference,
  };
  if ("why" in other)
    return data(
      { ...page, missing: other, main: null, led: null, preview: null, refusal: null },
      { status: other.why === "none" ? 200 : 409 },
    );
  const leading = leaderOf(dated(ticket), dated(other));
  const [main, led] = leading.main.id === ticket.id ? [ticket, other] : [other, ticket];
  const asked = { ticketIds: [main.id, led.id], actor: staff, seen: null, now } as const;
  const looked = await showPreview({ ticket: led, staff, now }, [merging(asked)]);
  return data(
    {
      ...page,
      missing: null,
      main: shown(main),
      led: shown(led),
      preview: looked.ok ? looked.preview : null,
      refusal: looked.ok ? null : looked,
    },
    { status: looked.ok ? 200 : 409 },
  );
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, switched, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const ticket = await requireTicketAccess(request, staff, now);
  const named = form.get("other");
  // On the other they may be something else.
  const there = await requireRoleOn(staff, typeof named === "string" ? named : undefined, "ticket.work");
  const other = await requireTicketAccess(request, there, now);
  const theirs = new FormData();
  theirs.set("seen", String(form.get("seenOther") ?? ""));
  const seen = new Map([
    [ticket.id, seenVersion(form)],
    [other.id, seenVersion(theirs)],
  ]);
  const merged = await merge({ ticketIds: [ticket.id, other.id], actor: staff, seen, now });
  forgetCounts();
  if (!merged.ok) return refused(merged);
  throw doneAt(ticketAt(request, merged.mainId === ticket.id ? ticket.reference : other.reference), "merged");
}

type Shown = ReturnType<typeof shown>;

/** One of the two, with what tells it from the other. */
function One({ ticket, place }: { ticket: Shown; place: "main" | "led" }) {
  const { words, shared } = useDeskWords();
  const text = words.merge;
  const to = useTicketPaths();
  const { reference, person, receivedOn, dueOn, status, holder } = ticket;
  return (
    <Card title={text.columns[place]} id={`one-${place}`}>
      <p className="mb-2">
        <a href={to.ticket(reference)} className="font-mono whitespace-nowrap">
          <WholeReferences text={reference} />
        </a>{" "}
        <StatusTag status={status} />
      </p>
      <SummaryList
        rows={[
          { key: "person", term: text.person, value: <bdi>{person}</bdi> },
          { key: "received", term: text.received, value: shared.longDate(receivedOn) },
          { key: "due", term: text.due, value: shared.longDate(dueOn) },
          { key: "holder", term: text.holder, value: holder ?? text.nobody },
        ]}
      />
    </Card>
  );
}

/** Asks which the other ticket is: two that nobody suggests can be one request all the same. Looks only, so that it goes by the address. */
function Which({ missing, reference }: { missing: Missing; reference: string }) {
  const text = useDeskWords().words.merge;
  const to = useTicketPaths();
  const from = new URLSearchParams(useLocation().search).get("from");
  const error = missing.why === "unknown" ? { error: text.none } : {};
  return (
    <>
      {missing.why === "guarded" ? (
        <Notice kind="late" word={text.title}>
          <p>{text.which.guarded(missing.reference)}</p>
          <p>
            <a href={to.access(missing.reference)}>{text.which.access(missing.reference)}</a>
          </p>
        </Notice>
      ) : null}
      <form method="get" action={to.merge(reference)} className="flex flex-col gap-4">
        {from ? <input type="hidden" name="from" value={from} /> : null}
        <TextField
          id={WITH}
          name={WITH}
          label={text.which.label}
          hint={text.which.hint}
          defaultValue={missing.typed}
          maxLength={LONGEST}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width="short"
          {...error}
        />
        <div>
          <Button kind="primary">{text.which.submit}</Button>
        </div>
      </form>
    </>
  );
}

export default function Merge() {
  const { missing, bench, reference, main, led, preview, refusal } = useLoaderData<typeof loader>();
  const refusedThen = useActionData<typeof action>()?.refused ?? null;
  const text = useDeskWords().words.merge;
  const to = useTicketPaths();
  const against = refusedThen ?? refusal;
  const notice = against ? <RefusedNotice refusal={against} reference={reference} typed={null} /> : null;
  const both =
    main && led ? (
      <div className="grid gap-4 sm:grid-cols-2">
        <One ticket={main} place="main" />
        <One ticket={led} place="led" />
      </div>
    ) : null;
  const back = <a href={to.ticket(reference)}>{text.cancel}</a>;
  if (!main || !led || !preview)
    return (
      <ActBench bench={bench} reference={reference}>
        <div className="flex max-w-text flex-col gap-4">
          <PageHeader title={text.title} lead={missing ? text.which.lead : text.lead} />
          {notice}
          {missing ? <Which missing={missing} reference={reference} /> : both}
          <p>{back}</p>
        </div>
      </ActBench>
    );
  const [own, other] = main.reference === reference ? [main, led] : [led, main];
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <div className="flex flex-col gap-6">
        <NarrowForm
          title={text.title}
          lead={text.lead}
          errors={[]}
          submit={text.submit}
          before={
            <>
              {notice}
              {both}
              <p>{text.keeps}</p>
            </>
          }
          beside={back}
        >
          <input type="hidden" name="seen" value={own.version} />
          <input type="hidden" name="other" value={other.reference} />
          <input type="hidden" name="seenOther" value={other.version} />
        </NarrowForm>
        <LettersPreview preview={preview} arrived={false} reference={reference} act={null} />
      </div>
    </ActBench>
  );
}
