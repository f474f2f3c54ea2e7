import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskCopy } from "#app/copy/desk";
import { noteTakenOut, proofRows } from "#app/domain/programmes/reading/proof.server";
import { answer } from "#app/http/answer/answer.server";
import { csvResponse } from "#app/http/answer/csv.server";
import { callerOf } from "#app/http/request/caller.server";
import { momentIn } from "#app/http/answer/moment-in";
import { requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";

/** Who was not reached and why, as CSV, for a letter by post or a call. That it was taken out is in the journal. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.release");
  const { programme, policy } = await requireProgramme(params.programme, staff);
  const { now, locale } = callerOf(request, context);
  const noted = await noteTakenOut(programme.id, "unreached-exported", staff, now);
  if (!noted.ok) throw new Response(null, { status: answer(noted.refusal, locale).status });
  const { proof, unreached } = deskCopy(locale).programmes;
  const { zone } = policy.profile;
  async function* rows() {
    for await (const { email, name, authority, locale: language, why, ...row } of proofRows(programme.id, "unreached"))
      yield [
        email,
        name,
        authority ? proof.authority : proof.person,
        language,
        why && unreached.why[why],
        momentIn(row.returnedAt ?? row.failedAt, zone),
        row.failure,
      ];
  }
  const { file, columns } = unreached;
  return csvResponse({ name: file, plainName: `unreached-${programme.id}`, header: columns(zone), rows: rows() });
}
