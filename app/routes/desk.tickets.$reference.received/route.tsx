import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { receiptLimits } from "#app/domain/tickets/intake/receipt-limits.server";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { correctReceipt } from "#app/domain/tickets/intake/correct-receipt.server";
import { findTakenTicket } from "#app/domain/tickets/intake/taken-in.server";
import { localMinute } from "#app/http/answer/local-minute";
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
import { TextField } from "#app/ui/form/text-field";
import { DateField } from "../desk/date-field";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { ZoneNote } from "../desk/times/zone-note";
import { useForm } from "../desk/use-form";
import { correctionForm } from "./form";
import { notFound } from "#app/http/staff/not-found";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ intake }, { reference }: { frame: DeskFrame; reference: string }) => `${intake.correct.title} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const taken = await findTakenTicket(ticket.id);
  if (!taken) throw notFound("ticket");
  const { zone } = ticket.profile;
  return {
    frame: await deskFrame(request, context, staff),
    bench: await loadBench(request, ticket, { staffId: staff.id, now, locale }),
    reference: ticket.reference,
    zone,
    received: localMinute(taken.receivedAt, zone),
    version: taken.version,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id, reference, profile } = await requireTicketAccess(request, staff, now);
  const parsed = parseForm(form, correctionForm(await receiptLimits(profile, now)));
  if (!parsed.ok) return toMend(parsed);
  const corrected = await correctReceipt({ ticketId: id, actor: staff, seen: seenVersion(form), now, ...parsed.value });
  if (!corrected.ok) return refused(corrected);
  forgetCounts();
  throw doneAt(ticketAt(request, reference), "received");
}

export default function CorrectReceipt() {
  const { bench, reference, received, version, zone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { words } = useDeskWords();
  const { correct, came } = words.intake;
  const { text, seen, summary } = useForm({ ...received });
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <NarrowForm
        title={correct.title}
        lead={correct.lead}
        errors={summary([
          { name: "on", label: came.on.label },
          { name: "time", label: came.time.label },
          { name: "reason", label: correct.reason.label },
        ])}
        submit={correct.submit}
        before={refused ? <RefusedNotice refusal={refused} reference={reference} typed="still" /> : null}
      >
        <input type="hidden" name="seen" value={seen(version)} />
        <p>{correct.now(words.ticket.moment(received.on, received.time))}</p>
        <DateField {...text("on")} {...came.on} />
        <TextField {...text("time")} {...came.time} autoComplete="off" width="short" />
        <TextArea {...text("reason")} {...correct.reason} rows={3} maxLength={2000} />
        <ZoneNote zone={zone} />
      </NarrowForm>
    </ActBench>
  );
}
