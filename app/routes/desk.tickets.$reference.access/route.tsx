import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askAccess } from "#app/domain/tickets/minors/ask-access.server";
import { buttonsFor } from "#app/domain/tickets/workflow/buttons";
import { askAccessInput } from "#app/domain/tickets/minors/rules";
import { findSorted } from "#app/domain/tickets/desk/queue/return-to.server";
import type { TicketFront } from "#app/domain/tickets/desk/page/ticket-front.server";
import { cameFrom, ticketAt } from "#app/http/bench/came-from";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { type StaffOnTicket, requireFront, requireOnTicket } from "#app/http/staff/ticket.server";
import { parseForm } from "#app/http/form/parse-form";
import { deskForm } from "#app/http/staff/desk-form.server";
import { readForm } from "#app/http/form/read-form.server";
import type { InVain } from "#app/http/kept/in-vain";
import { giveBackAll } from "#app/http/kept/kept-words.server";
import { doneAt } from "#app/http/answer/done.server";
import { seeOther } from "#app/http/answer/see-other";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { waysFrom } from "../desk/bench/ways.server";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { AccessPage } from "./access-page";

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { asking: boolean }).asking ? DESK_FORM : undefined),
};
export const meta = deskMeta(
  ({ access }, { front }: { frame: DeskFrame; front: { reference: string } }) =>
    `${access.ask.title} · ${front.reference}`,
);

/** What the page shows of a ticket's front: no facts but what there is to do without seeing more. */
function shown({ facts, id: _, ...front }: TicketFront, { id, role }: StaffOnTicket) {
  const { primary, others, takeOver, assign } = buttonsFor(facts, { kind: "staff", id, role });
  return { front, take: [primary, ...others].includes("take"), takeOver, assign };
}

/** The front of a ticket that is not open to this colleague. Throws a redirect to the ticket where it is. */
async function requireBarred(request: Request, staff: StaffOnTicket, now: Date): Promise<TicketFront> {
  const front = await requireFront(staff, now);
  if (!front.minor || front.access?.state === "approved") throw seeOther(ticketAt(request, front.reference));
  return front;
}

/** What this colleague sent to the ticket while it was not open to them: theirs to read, wherever it was written. */
async function wordsInVain(request: Request, { id }: StaffOnTicket, reference: string, now: Date): Promise<InVain[]> {
  const under = `${paths.ticket(reference)}/`;
  const given = await giveBackAll(request, `staff:${id}`, { under }, now);
  return given
    .filter(({ path }) => path !== paths.ticketAccess(reference))
    .map(({ id: kept, ...words }) => ({ words, id: kept }));
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const { now } = callerOf(request, context);
  const front = await requireBarred(request, staff, now);
  const sorted = await findSorted(front.reference, staff.id);
  const notDone = new URL(request.url).searchParams.get("note") === "not-done";
  return {
    frame: await deskFrame(request, context, staff),
    ways: sorted && (await waysFrom(request, sorted, { staffId: staff.id, now })),
    staffId: staff.id,
    notDone,
    inVain: await wordsInVain(request, staff, front.reference, now),
    asking: front.access?.state !== "waiting",
    ...shown(front, staff),
  };
}

/** Asks for access, with the reason. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id, reference } = await requireBarred(request, staff, now);
  const parsed = parseForm(form, askAccessInput);
  if (!parsed.ok) return toMend(parsed);
  const asked = await askAccess({ ticketId: id, actor: staff, reason: parsed.value.reason, now });
  const from = cameFrom(new URL(request.url).searchParams);
  // Pressed twice: the page shows that it waits.
  if (asked.ok || asked.refusal === "access-asked-already")
    throw doneAt(paths.ticketAccess(reference, { from }), "access-asked");
  return refused(asked);
}

export default function Access() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  return <AccessPage {...page} refused={refused} />;
}
