import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { reachFields } from "#app/domain/tickets/intake/reach-form";
import { canSetContact, setContact } from "#app/domain/tickets/moves/set-contact.server";
import { findTakenTicket } from "#app/domain/tickets/intake/taken-in.server";
import { refuse } from "#app/domain/refusal";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { ticketAt } from "#app/http/bench/came-from";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicket, requireTicketAccess, seenVersion } from "#app/http/staff/ticket.server";
import type { PageHandle } from "#app/root";
import { TextArea } from "#app/ui/form/text-area";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { REACH_FIELDS, ReachFields } from "../desk/intake/reach-fields";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { contactForm } from "./form";
import { notFound } from "#app/http/staff/not-found";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ intake }, { reference }: { frame: DeskFrame; reference: string }) => `${intake.contact.title} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const taken = await findTakenTicket(ticket.id);
  if (!taken) throw notFound("ticket");
  return {
    frame: await deskFrame(request, context, staff),
    bench: await loadBench(request, ticket, { staffId: staff.id, now, locale }),
    reference: ticket.reference,
    languages: ticket.profile.languages,
    version: taken.version,
    kept: reachFields(taken.contact),
    // Said before anything is typed: there is no form for whoever may not send it.
    refusal: (await canSetContact(ticket.id, staff)) ? null : refuse("contact-needs-other"),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id, reference, profile } = await requireTicketAccess(request, staff, now);
  const parsed = parseForm(form, contactForm(profile));
  if (!parsed.ok) return toMend(parsed);
  const set = await setContact({ ticketId: id, actor: staff, seen: seenVersion(form), now, ...parsed.value });
  if (!set.ok) return refused(set);
  forgetCounts();
  throw doneAt(ticketAt(request, reference), "contact");
}

export default function ChangeContact() {
  const { bench, reference, languages, version, kept, refusal } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { words } = useDeskWords();
  const { contact, person } = words.intake;
  const form = useForm(kept);
  if (refusal && !refused)
    return (
      <ActBench bench={bench} reference={reference}>
        <h1>{contact.title}</h1>
        <RefusedNotice refusal={refusal} reference={reference} typed={null} />
      </ActBench>
    );
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <NarrowForm
        title={contact.title}
        lead={contact.lead}
        errors={form.summary([
          ...REACH_FIELDS.map((name) => ({ name, label: person[name].label })),
          { name: "reason", label: contact.reason.label },
        ])}
        submit={contact.submit}
        before={refused ? <RefusedNotice refusal={refused} reference={reference} typed="still" /> : null}
      >
        <input type="hidden" name="seen" value={form.seen(version)} />
        <ReachFields form={form} languages={languages} />
        <TextArea {...form.text("reason")} {...contact.reason} rows={3} maxLength={2000} />
      </NarrowForm>
    </ActBench>
  );
}
