import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { StaffMember } from "#app/domain/people/staff";
import type { Refusal } from "#app/domain/refusal";
import { askAccess } from "#app/domain/tickets/ask-access.server";
import { buttonsFor } from "#app/domain/tickets/buttons";
import { askAccessInput } from "#app/domain/tickets/minor-access";
import type { TicketFront } from "#app/domain/tickets/ticket-front.server";
import { answer } from "#app/http/answer.server";
import { deskFrame, type DeskFrame } from "#app/http/desk-frame.server";
import { requireFront } from "#app/http/desk-ticket.server";
import { readForm } from "#app/http/form.server";
import { returnInLocale } from "#app/http/language.server";
import { parseForm } from "#app/http/parse-form";
import { fieldsOf, type Returned } from "#app/http/returned";
import { seeOther } from "#app/http/see-other";
import { requirePermission } from "#app/http/staff-session.server";
import { noteProblem } from "#app/http/turn.server";
import { visitOf } from "#app/http/visit.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { AccessPage } from "./access-page";

type Refused = Pick<Refusal, "refusal" | "detail">;

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { asking: boolean }).asking ? DESK_FORM : undefined),
};
export const meta = deskMeta(
  ({ access }, { front }: { frame: DeskFrame; front: { reference: string } }) =>
    `${access.ask.title} · ${front.reference}`,
);

/** What the page shows of a ticket's front: no facts but what there is to do without seeing more. */
function shown({ facts, id: _, ...front }: TicketFront, { id, role }: StaffMember) {
  const { primary, others, takeOver, assign } = buttonsFor(facts, { kind: "staff", id, role });
  return { front, take: [primary, ...others].includes("take"), takeOver, assign };
}

/** The front of a ticket that is not open to this colleague. Throws a redirect to the ticket where it is. */
async function requireBarred(typed: string | undefined, staff: StaffMember, now: Date): Promise<TicketFront> {
  const front = await requireFront(typed, staff, now);
  if (!front.child || front.access?.standing === "approved") throw seeOther(paths.ticket(front.reference));
  return front;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  const front = await requireBarred(params.reference, staff, visitOf(request, context).now);
  const notDone = new URL(request.url).searchParams.get("note") === "not-done";
  return {
    frame: deskFrame(request, context, staff),
    staffId: staff.id,
    notDone,
    asking: front.access?.standing !== "waiting",
    ...shown(front, staff),
  };
}

/** Asks for access, with the reason. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const { now, locale } = visitOf(request, context);
  const switched = returnInLocale(form, context);
  if (switched)
    return data({ returned: switched.returned, refused: null }, { headers: { "Set-Cookie": switched.cookie } });
  const again = (returned: Returned, refused: Refused | null, status: number) => {
    noteProblem(context);
    return data({ returned, refused }, { status });
  };
  const { id, reference } = await requireBarred(params.reference, staff, now);
  const parsed = parseForm(form, askAccessInput);
  if (!parsed.ok) return again(parsed, null, 422);
  const asked = await askAccess({ ticketId: id, actor: staff, reason: parsed.value.reason, now });
  // Pressed twice: the page shows that it waits.
  if (asked.ok || asked.refusal === "access-asked-already") throw seeOther(paths.ticketAccess(reference));
  return again({ typed: fieldsOf(form), errors: {} }, asked, answer(asked.refusal, locale).status);
}

export default function Access() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  return <AccessPage {...page} refused={refused} />;
}
