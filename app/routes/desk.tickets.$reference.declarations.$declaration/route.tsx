import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findDeclaration } from "#app/domain/tickets/evidence/declarations.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { SummaryList } from "#app/ui/summary-list";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";
import { useMoments } from "../desk/times/moments";
import { ZoneNote } from "../desk/times/zone-note";
import { notFound } from "#app/http/staff/not-found";

type Loaded = { frame: DeskFrame; reference: string };

export const meta = deskMeta(({ declarations }, { reference }: Loaded) => `${declarations.one} · ${reference}`);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "desk.read");
  const { now } = callerOf(request, context);
  const { id, reference, profile, right } = await requireTicketAccess(request, staff, now);
  const found = await findDeclaration(id, params.declaration ?? "");
  if (!found) throw notFound("file");
  return {
    frame: await deskFrame(request, context, staff),
    reference,
    right,
    controller: profile.controller.name,
    zone: profile.zone,
    signed: found.signed,
    signedAt: found.signedAt.toISOString(),
  };
}

/** What a requester signed, as it stood there, for reading and for paper. */
export default function DeclarationPage() {
  const { reference, right, controller, zone, signed, signedAt } = useLoaderData<typeof loader>();
  const { words, shared, locale } = useDeskWords();
  const text = words.declarations;
  const moment = useMoments(zone);
  const rows = [
    { key: "reference", term: text.reference, value: reference },
    { key: "right", term: text.right, value: shared.rights[right].name },
    { key: "controller", term: text.controller, value: controller[locale] },
    { key: "name", term: text.signer, value: signed?.name ?? text.erased },
    { key: "at", term: text.signedAt, value: moment(signedAt) },
  ];
  return (
    <div className="flex max-w-text flex-col gap-4">
      <PageHeader title={text.one} back={{ href: paths.ticket(reference), text: text.back(reference) }} />
      <ZoneNote zone={zone} />
      {signed ? (
        <blockquote className="border-l-4 border-accent px-4 py-2 whitespace-pre-line">{signed.text}</blockquote>
      ) : (
        <Notice word={text.erased}>{text.erasedHelp}</Notice>
      )}
      <SummaryList rows={rows} />
      <p className="text-small text-muted" data-screen-only>
        {text.print}
      </p>
    </div>
  );
}
