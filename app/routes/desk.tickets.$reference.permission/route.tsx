import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askPermission, askPermissionInput } from "#app/domain/tickets/tasks/ask-permission.server";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { permissionOf } from "#app/domain/tickets/workflow/permission";
import { doneAt } from "#app/http/answer/done.server";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { ticketAt } from "#app/http/bench/came-from";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { notFound } from "#app/http/staff/not-found";
import { requireOnTicket, requireTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import type { PageHandle } from "#app/root";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { TextField } from "#app/ui/form/text-field";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";

type Loaded = { frame: DeskFrame; reference: string; whom: "principal" | "guardian" };

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ permission }, { reference, whom }: Loaded) => `${permission.title[whom]} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const { ageBand, reference, answers } = ticket;
  const whom = permissionOf({ requesterKind: answers.requester.kind, ageBand });
  if (!whom) throw notFound("act");
  const told = whom === "guardian" ? (answers.guardianContact ?? null) : null;
  const bench = await loadBench(request, ticket, { staffId: staff.id, now, locale });
  return { frame: await deskFrame(request, context, staff), bench, reference, whom, told };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id, reference } = await requireTicketAccess(request, staff, now);
  const parsed = parseForm(form, askPermissionInput);
  if (!parsed.ok) return toMend(parsed);
  const asked = await askPermission({ ticketId: id, actor: staff, input: parsed.value, now });
  if (!asked.ok && asked.refusal === "asked-self")
    return toMend({ typed: { email: parsed.value.email, known: "yes" }, errors: { email: "asked-self" } });
  forgetCounts();
  if (asked.ok) throw doneAt(ticketAt(request, reference, "tasks"), "permission-asked");
  return refused(asked);
}

/** Asks the person an agent acts for, or a child's guardian, whether the request is made with their permission. */
export default function AskPermission() {
  const { bench, reference, whom, told } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { permission, optional } = useDeskWords().words;
  const { text, choices, summary } = useForm();
  const email = text("email");
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <NarrowForm
        title={permission.title[whom]}
        lead={permission.help[whom]}
        errors={summary([
          { name: "email", label: permission.email.label },
          { name: "known", label: permission.known.label },
        ])}
        submit={permission.submit}
        before={
          <>
            {refused ? <RefusedNotice refusal={refused} reference={reference} typed="still" /> : null}
            {told ? <p>{permission.told(told)}</p> : null}
          </>
        }
      >
        <TextField
          {...email}
          {...permission.email}
          type="email"
          maxLength={254}
          autoComplete="off"
          optional={optional}
        />
        <Checkboxes
          {...choices("known")}
          label={permission.known.label}
          choices={[{ value: "yes", text: permission.known[whom] }]}
        />
      </NarrowForm>
    </ActBench>
  );
}
