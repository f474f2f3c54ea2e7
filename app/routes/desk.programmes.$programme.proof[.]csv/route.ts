import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskCopy } from "#app/copy/desk";
import { noteProofExported, proofRows } from "#app/domain/programmes/reading/proof.server";
import { answer } from "#app/http/answer/answer.server";
import { csvResponse } from "#app/http/answer/csv.server";
import { localMinute } from "#app/http/answer/local-minute";
import { callerOf } from "#app/http/request/caller.server";
import { requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";

/** Who was told when, and what came back, as CSV. That it was taken out is in the journal. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.release");
  const { programme, policy } = await requireProgramme(params.programme);
  const { now, locale } = callerOf(request, context);
  const noted = await noteProofExported(programme.id, staff, now);
  if (!noted.ok) throw new Response(null, { status: answer(noted.refusal, locale).status });
  const { proof } = deskCopy(locale).programmes;
  const { zone } = policy.profile;
  const moment = (at: Date | null) => {
    if (!at) return "";
    const { on, time } = localMinute(at, zone);
    return `${on} ${time}`;
  };
  async function* rows() {
    for await (const row of proofRows(programme.id)) {
      const state = row.sentAt ? "sent" : row.failed ? "failed" : "waiting";
      yield [
        row.email,
        row.name,
        row.authority ? proof.authority : proof.person,
        row.locale,
        moment(row.sentAt),
        proof.states[state],
        row.failure,
        moment(row.returnedAt),
        moment(row.acceptedAt),
        row.contentDigest,
      ];
    }
  }
  return csvResponse({ name: proof.file, plainName: `notice-${programme.id}`, header: proof.columns(zone), rows: rows() });
}
