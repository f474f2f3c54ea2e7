import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askDossier, listDossiers } from "#app/domain/audit/dossier/ask-dossier.server";
import { findKept, stateOf } from "#app/domain/audit/dossier/kept-dossier.server";
import { DOSSIER_REASONS, dossierInput } from "#app/domain/audit/dossier/reasons";
import { localMinute } from "#app/http/answer/local-minute";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { requireOnTicket, requireTicketAccess } from "#app/http/staff/ticket.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { RadioGroup } from "#app/ui/form/radio-group";
import { TextArea } from "#app/ui/form/text-area";
import { BackLink } from "#app/ui/page/back-link";
import { RefusedNotice } from "../desk/decide/refused-notice";
import { useDeskWords } from "../desk/frame";
import { DESK_FORM, NarrowForm } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { useForm } from "../desk/use-form";
import { Kept } from "./kept";
import { Taken, type ShownDossier } from "./taken";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(
  ({ caseFile }, { reference }: { frame: DeskFrame; reference: string }) => `${caseFile.title} · ${reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireOnTicket(request, params.reference, "audit.take");
  const { now } = callerOf(request, context);
  const { id, reference, profile } = await requireTicketAccess(request, staff, now);
  const kept = await findKept(id, new URL(request.url).searchParams.get("ready") ?? "", staff.id, now);
  const dossiers = await listDossiers(id);
  return {
    frame: await deskFrame(request, context, staff),
    reference,
    zone: profile.zone,
    kept: kept && { dossierId: kept.dossierId, done: kept.done, of: kept.of, state: stateOf(kept) },
    dossiers: dossiers.map(({ byId, expiresAt, at, ...each }): ShownDossier => {
      const open = byId === staff.id && expiresAt !== null && expiresAt > now;
      return { ...each, at: localMinute(at, profile.zone), open };
    }),
  };
}

/** Writes down who takes the file and why; the page that comes back has it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requireOnTicket(request, params.reference, "audit.take");
  const { now, switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const { id, reference } = await requireTicketAccess(request, staff, now);
  const parsed = parseForm(form, dossierInput);
  if (!parsed.ok) return toMend(parsed);
  const asked = await askDossier({ ticketId: id, actor: staff, input: parsed.value, now });
  if (asked.ok) throw seeOther(paths.caseFile(reference, asked.dossierId));
  return refused(asked);
}

export default function TakeCaseFile() {
  const { reference, kept, dossiers, zone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  const { words } = useDeskWords();
  const { caseFile } = words;
  const { choice, text, summary } = useForm();
  const before = (
    <>
      {refused ? <RefusedNotice refusal={refused} reference={reference} typed="still" /> : null}
      {kept ? <Kept reference={reference} {...kept} /> : null}
      <section aria-labelledby="inside">
        <h2 id="inside" className="text-lead">
          {caseFile.inside.title}
        </h2>
        <ul className="list-disc pl-5">
          {caseFile.inside.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
  return (
    <>
      <BackLink href={`${paths.ticket(reference)}?tab=journal`} text={reference} />
      <NarrowForm
        title={caseFile.title}
        lead={caseFile.lead}
        errors={summary([
          { name: "why", label: caseFile.why.label },
          { name: "note", label: caseFile.note.label },
        ])}
        submit={caseFile.submit}
        before={before}
      >
        <RadioGroup
          {...choice("why")}
          label={caseFile.why.label}
          hint={caseFile.why.hint}
          choices={DOSSIER_REASONS.map((value) => ({ value, text: caseFile.why.choices[value] }))}
        />
        <TextArea {...text("note")} {...caseFile.note} optional={words.optional} maxLength={1000} />
      </NarrowForm>
      <Taken reference={reference} dossiers={dossiers} zone={zone} />
    </>
  );
}
