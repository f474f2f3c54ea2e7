import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { portalCopy } from "#app/copy/portal";
import { may } from "#app/domain/people/permissions";
import type { Profile } from "#app/domain/policies/profile/profile";
import { isRight, type Right } from "#app/domain/policies/profile/rights";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import type { ReadTicket } from "#app/domain/tickets/desk/page/ticket-page";
import { ticketFiles } from "#app/domain/tickets/desk/page/ticket-files.server";
import { whatSchema } from "#app/domain/tickets/filing/answers";
import { split, splitting } from "#app/domain/tickets/merging/split.server";
import { splitRefused } from "#app/domain/tickets/merging/split-rules";
import { whoseWouldBe } from "#app/domain/tickets/ticket/seen-by.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { ticketAt } from "#app/http/bench/came-from";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { fieldsOf } from "#app/http/form/returned";
import { showPreview, type ShownPreview } from "#app/http/preview/show-preview.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicket, requireTicketAccess, seenVersion } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { TextArea } from "#app/ui/form/text-area";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { rightsFor } from "../_portal.request.right/form";
import { whatFields } from "../_portal.request.what/fields";
import { choicesOf } from "../_portal.request.what/form";
import { WhatFields } from "../_portal.request.what/what-fields";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { portalFrame, PortalWords } from "../desk/intake/portal-words";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { LettersPreview } from "../desk/preview/letters-preview";
import { PREVIEW, PreviewButton } from "../desk/preview/preview-button";
import { useMoments } from "../desk/times/moments";
import { useForm } from "../desk/use-form";
import { splitForm } from "./form";

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { right: unknown }).right ? DESK_FORM : undefined),
};
export const meta = deskMeta(
  ({ merge }, { reference }: { frame: DeskFrame; reference: string }) => `${merge.split.title} · ${reference}`,
);

/** The right the new ticket is to be for, as the address names it; null where none is chosen that could be. */
function rightAsked(request: Request, rights: readonly Right[]): Right | null {
  const named = new URL(request.url).searchParams.get("right");
  return isRight(named) && rights.includes(named) ? named : null;
}

/** Which team would have the new ticket, where that is not who splits: its name, or none. Null where it is theirs. */
async function elsewhere({ id }: ReadTicket, right: Right, staffId: string): Promise<{ team: string | null } | null> {
  const { role, team } = await whoseWouldBe({ ticketId: id, right }, staffId);
  return role && may(role, "ticket.work") ? null : { team };
}

/** What can be taken along: what the person sent, and what was said. */
async function along(ticket: ReadTicket, now: Date) {
  const { evidence } = await ticketFiles(ticket, now);
  const said = ticket.conversation.filter(({ of }) => of === undefined);
  return {
    files: evidence.map(({ id, name }) => ({ value: id, text: name })),
    messages: said.map(({ id, at, text }) => ({ value: id, at, text: text ?? "" })),
  };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const { profile, reference, version } = ticket;
  const rights = rightsFor(profile, ticket.answers.requester.kind);
  const refusal = splitRefused(ticket.facts, staff.id);
  const right = refusal ? null : rightAsked(request, rights);
  const portal = portalFrame(profile, locale);
  return data(
    {
      frame: await deskFrame(request, context, staff),
      bench: await loadBench(request, ticket, { staffId: staff.id, now, locale }),
      reference,
      version,
      rights,
      right,
      refusal,
      elsewhere: right ? await elsewhere(ticket, right, staff.id) : null,
      portal,
      choices: choicesOf(profile, portal.locale),
      along: await along(ticket, now),
      zone: profile.zone,
    },
    { status: refusal ? 409 : 200 },
  );
}

/** What is asked for in the new ticket, and what goes along; or the form with all that is to be mended. */
function toldIn(form: FormData, right: Right, profile: Profile) {
  form.set("right", right);
  const what = parseForm(form, whatSchema(right, profile));
  const rest = parseForm(form, splitForm);
  if (what.ok && rest.ok) return { ok: true as const, what: what.value, ...rest.value };
  const errors = { ...(what.ok ? {} : what.errors), ...(rest.ok ? {} : rest.errors) };
  return { ok: false as const, returned: { typed: fieldsOf(form), errors } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const ticket = await requireTicketAccess(request, staff, now);
  const right = rightAsked(request, rightsFor(ticket.profile));
  if (!right) throw seeOther(paths.ticketSplit(ticket.reference));
  const told = toldIn(form, right, ticket.profile);
  if (!told.ok) return toMend(told.returned);
  const { what, files, messages, why } = told;
  const asked = {
    ticketId: ticket.id,
    actor: staff,
    what,
    fileIds: files,
    messageIds: messages,
    reason: why,
    seen: seenVersion(form),
    now,
  };
  if (form.has(PREVIEW)) {
    const shown = await showPreview({ ticket, staff, now }, [splitting(asked)]);
    if (!shown.ok) return refused(shown);
    return data({ returned: { typed: fieldsOf(form), errors: {} }, refused: null, preview: shown.preview });
  }
  const done = await split(asked);
  forgetCounts();
  if (!done.ok) return refused(done);
  throw done.taken
    ? doneAt(ticketAt(request, done.reference), "split")
    : doneAt(ticketAt(request, ticket.reference), "split-elsewhere");
}

/** The rights one of which the new ticket can be for. */
function Choice() {
  const { reference, rights } = useLoaderData<typeof loader>();
  const { words, shared } = useDeskWords();
  const text = words.merge.split;
  const to = useTicketPaths();
  return (
    <div className="flex max-w-text flex-col gap-4">
      <PageHeader title={text.title} lead={text.lead} />
      <h2>{text.choose}</h2>
      <ul className="list-none">
        {rights.map((right) => (
          <li key={right} className="py-1">
            <a href={to.split(reference, right)}>{shared.rights[right].name}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={to.ticket(reference)}>{text.cancel}</a>
      </p>
    </div>
  );
}

function SplitForm({ right }: { right: Right }) {
  const { reference, version, portal, choices, along: taken, zone, elsewhere } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const preview = (answered as { preview?: ShownPreview } | undefined)?.preview;
  const refused = answered?.refused ?? null;
  const { words, shared } = useDeskWords();
  const text = words.merge.split;
  const to = useTicketPaths();
  const moment = useMoments(zone);
  const form = useForm();
  const { request } = portalCopy(portal.locale);
  const messages = taken.messages.map(({ value, at, text: said }) => ({ value, text: `${moment(at)} ${said}` }));
  return (
    <div className="flex flex-col gap-6">
      <NarrowForm
        title={text.title}
        lead={text.keeps}
        errors={form.summary([...whatFields(right, request.what), { name: "why", label: text.reason.label }])}
        submit={text.submit}
        before={
          <>
            {refused ? <RefusedNotice refusal={refused} reference={reference} typed="still" /> : null}
            <p className="flex flex-wrap items-center gap-x-4">
              <strong>{text.chosen(shared.rights[right].name)}</strong>
              <a href={to.split(reference)}>{text.other}</a>
            </p>
            {elsewhere ? <Notice word={text.elsewhere.word}>{text.elsewhere.text(elsewhere.team)}</Notice> : null}
            <p className="text-muted">{text.words}</p>
          </>
        }
        beside={
          <>
            <PreviewButton />
            <a href={to.ticket(reference)}>{text.cancel}</a>
          </>
        }
      >
        <input type="hidden" name="seen" value={version} />
        <PortalWords frame={portal}>
          <WhatFields right={right} question={form} choices={choices} />
        </PortalWords>
        {taken.files.length > 0 ? (
          <Checkboxes {...form.choices("files")} label={text.files} choices={taken.files} />
        ) : null}
        {messages.length > 0 ? (
          <Checkboxes {...form.choices("messages")} label={text.messages} choices={messages} />
        ) : null}
        <TextArea {...form.text("why")} {...text.reason} rows={3} maxLength={2000} />
      </NarrowForm>
      {preview ? <LettersPreview preview={preview} arrived reference={reference} act={null} /> : null}
    </div>
  );
}

export default function Split() {
  const { bench, reference, right, refusal } = useLoaderData<typeof loader>();
  const title = useDeskWords().words.merge.split.title;
  if (refusal)
    return (
      <ActBench bench={bench} reference={reference}>
        <div className="flex max-w-text flex-col gap-4">
          <PageHeader title={title} />
          <RefusedNotice refusal={{ refusal }} reference={reference} typed={null} />
        </div>
      </ActBench>
    );
  return (
    <ActBench bench={bench} reference={reference} {...(right ? { form: DESK_FORM } : {})}>
      {right ? <SplitForm right={right} /> : <Choice />}
    </ActBench>
  );
}
