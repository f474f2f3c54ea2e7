import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forgetCounts } from "#app/domain/tickets/desk/queue/counts.server";
import { takeApart, takingApart } from "#app/domain/tickets/merging/take-apart.server";
import { doneAt } from "#app/http/answer/done.server";
import { ticketAt } from "#app/http/bench/came-from";
import { readForm } from "#app/http/form/read-form.server";
import { showPreview } from "#app/http/preview/show-preview.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicket, requireTicketAccess, seenVersion } from "#app/http/staff/ticket.server";
import type { PageHandle } from "#app/root";
import { PageHeader } from "#app/ui/page/page-header";
import { ActBench } from "../desk/bench/act-bench";
import { loadBench } from "../desk/bench/bench.server";
import { useTicketPaths } from "../desk/bench/ticket-paths";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { LettersPreview } from "../desk/preview/letters-preview";

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { preview: unknown }).preview ? DESK_FORM : undefined),
};
export const meta = deskMeta(
  ({ merge }, { reference }: { frame: DeskFrame; reference: string }) => `${merge.apart.title} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "ticket.work");
  const { now, locale } = callerOf(request, context);
  const ticket = await requireTicket(request, staff, now);
  const asked = { ticketId: ticket.id, actor: staff, seen: null, now };
  const looked = await showPreview({ ticket, staff, now }, [takingApart(asked)]);
  return data(
    {
      frame: await deskFrame(request, context, staff),
      bench: await loadBench(request, ticket, { staffId: staff.id, now, locale }),
      reference: ticket.reference,
      version: ticket.version,
      main: ticket.together.main?.reference ?? null,
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
  const { id, reference } = await requireTicketAccess(request, staff, now);
  const apart = await takeApart({ ticketId: id, actor: staff, seen: seenVersion(form), now });
  forgetCounts();
  if (!apart.ok) return refused(apart);
  throw doneAt(ticketAt(request, reference), "taken-apart");
}

export default function Apart() {
  const { bench, reference, version, main, preview, refusal } = useLoaderData<typeof loader>();
  const refusedThen = useActionData<typeof action>()?.refused ?? null;
  const text = useDeskWords().words.merge.apart;
  const to = useTicketPaths();
  const against = refusedThen ?? refusal;
  const notice = against ? <RefusedNotice refusal={against} reference={reference} typed={null} /> : null;
  if (!preview || main === null)
    return (
      <ActBench bench={bench} reference={reference}>
        <div className="flex max-w-text flex-col gap-4">
          <PageHeader title={text.title} />
          {notice}
        </div>
      </ActBench>
    );
  return (
    <ActBench bench={bench} reference={reference} form={DESK_FORM}>
      <div className="flex flex-col gap-6">
        <NarrowForm
          title={text.title}
          lead={text.lead(main)}
          errors={[]}
          submit={text.submit}
          before={notice}
          beside={<a href={to.ticket(reference)}>{text.cancel}</a>}
        >
          <input type="hidden" name="seen" value={version} />
        </NarrowForm>
        <LettersPreview preview={preview} arrived={false} reference={reference} act={null} />
      </div>
    </ActBench>
  );
}
