import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { MINOR_BANDS } from "#app/domain/policies/profile/ages";
import { noteMinor } from "#app/domain/tickets/minors/note-minor.server";
import { noteMinorInput } from "#app/domain/tickets/minors/rules";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { ticketAt } from "#app/http/bench/came-from";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";

/** Where no age is known yet. */
const NONE = "none";

const minorForm = noteMinorInput.extend({ seen: z.string().max(20).optional() });

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ access }, { reference }: { frame: DeskFrame; reference: string }) => `${access.note.title} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.note");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const bench = await loadBench(request, ticket, { staffId: staff.id, now, locale });
  return {
    frame: await deskFrame(request, context, staff),
    bench,
    reference: ticket.reference,
    seen: ticket.ageBand ?? NONE,
  };
}

/** From here on the ticket is closed to whoever has no approval, and so it leads to where one is asked for. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.note");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id, reference } = await requireTicketAccess(request, staff, now);
  const parsed = parseForm(form, minorForm);
  if (!parsed.ok) return toMend(parsed);
  const { seen, ...input } = parsed.value;
  const noted = await noteMinor({ ticketId: id, actor: staff, input, now, seen: seen === NONE ? null : seen });
  if (noted.ok) throw doneAt(ticketAt(request, reference), "minor");
  return refused(noted);
}

export default function NoteMinor() {
  const { bench, reference, seen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { note } = useDeskWords().words.access;
  const { choice, text, summary, ...form } = useForm();
  const { label, ...bands } = note.band;
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <NarrowForm
        title={note.title}
        lead={note.help}
        errors={summary([
          { name: "band", label },
          { name: "shown", label: note.shown.label },
        ])}
        submit={note.submit}
        before={refused ? <RefusedNotice refusal={refused} reference={reference} typed="still" /> : null}
      >
        <input type="hidden" name="seen" value={form.seen(seen)} />
        <RadioGroup
          {...choice("band")}
          label={label}
          choices={MINOR_BANDS.map((value) => ({ value, ...bands[value] }))}
        />
        <TextArea {...text("shown")} {...note.shown} maxLength={1000} />
      </NarrowForm>
    </ActBench>
  );
}
