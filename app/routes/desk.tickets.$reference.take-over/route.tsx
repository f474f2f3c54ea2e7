import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { assign } from "#app/domain/tickets/moves/assign.server";
import { buttonsFor } from "#app/domain/tickets/workflow/buttons";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { ticketAt } from "#app/http/bench/came-from";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireFront, requireOnTicket, seenVersion } from "#app/http/staff/ticket.server";
import type { PageHandle } from "#app/root";
import { ActBench } from "../desk/bench/act-bench";
import { findBench } from "../desk/bench/bench.server";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { possible: boolean }).possible ? DESK_FORM : undefined),
};
export const meta = deskMeta(
  ({ actions }, { reference }: { frame: DeskFrame; reference: string }) => `${actions.takeOver.title} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.take-over");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireFront(staff, now);
  const { reference, version, assignee } = ticket;
  // Sent twice, it is theirs already: there is nothing left to ask.
  if (assignee?.id === staff.id) throw seeOther(ticketAt(request, reference));
  const { takeOver: possible } = buttonsFor(ticket.facts, { kind: "staff", id: staff.id, role: staff.role });
  const page = {
    frame: await deskFrame(request, context, staff),
    bench: await findBench(request, reference, { staffId: staff.id, now, locale }),
    reference,
    version,
    holder: assignee?.name ?? null,
    possible,
    merged: ticket.facts.merged,
  };
  return data(page, { status: possible ? 200 : 409 });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.take-over");
  const { now, switched, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id, reference } = await requireFront(staff, now);
  const assigned = await assign({ ticketId: id, assigneeId: staff.id, actor: staff, now, seen: seenVersion(form) });
  forgetCounts();
  if (assigned.ok || assigned.refusal === "already-yours") throw doneAt(ticketAt(request, reference), "take-over");
  return refused(assigned);
}

export default function TakeOver() {
  const { bench, reference, version, holder, possible, merged } = useLoaderData<typeof loader>();
  const refusedThen = useActionData<typeof action>()?.refused;
  const { words } = useDeskWords();
  const text = words.actions.takeOver;
  const refused =
    refusedThen ?? (possible ? null : ({ refusal: merged ? "merged" : "action-not-allowed-now" } as const));
  const notice = refused ? <RefusedNotice refusal={refused} reference={reference} typed={null} /> : null;
  const to = useTicketPaths();
  if (!possible) {
    return (
      <ActBench bench={bench} reference={reference}>
        <h1>{text.title}</h1>
        {notice}
      </ActBench>
    );
  }
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <NarrowForm
        title={text.title}
        lead={holder === null ? text.free : text.help(holder)}
        errors={[]}
        submit={text.submit}
        before={notice}
        beside={<a href={to.ticket(reference)}>{words.actions.cancel}</a>}
      >
        <input type="hidden" name="seen" value={version} />
      </NarrowForm>
    </ActBench>
  );
}
