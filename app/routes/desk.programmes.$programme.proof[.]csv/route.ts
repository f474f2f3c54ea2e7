import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskCopy } from "#app/copy/desk";
import { noteTakenOut, proofRows, type ProofRow } from "#app/domain/programmes/reading/proof.server";
import { answer } from "#app/http/answer/answer.server";
import { csvResponse } from "#app/http/answer/csv.server";
import { callerOf } from "#app/http/request/caller.server";
import { momentIn } from "#app/http/answer/moment-in";
import { requireProgramme } from "#app/http/staff/programme.server";
import { requirePermission } from "#app/http/staff/session.server";

/** How it stands with one: told, not told, still to be told, or told in vain. */
function stateOf({ sentAt, why }: ProofRow): "returned" | "failed" | "sent" | "waiting" {
  if (why === "returned") return "returned";
  if (why) return "failed";
  return sentAt ? "sent" : "waiting";
}

/** Who was told when, who was not and why, and what came back, as CSV. That it was taken out is in the journal. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.release");
  const { programme, policy } = await requireProgramme(params.programme, staff);
  const { now, locale } = callerOf(request, context);
  const noted = await noteTakenOut(programme.id, "proof-exported", staff, now);
  if (!noted.ok) throw new Response(null, { status: answer(noted.refusal, locale).status });
  const { proof, unreached } = deskCopy(locale).programmes;
  const { zone } = policy.profile;
  async function* rows() {
    for await (const row of proofRows(programme.id))
      yield [
        row.email,
        row.name,
        row.authority ? proof.authority : proof.person,
        row.locale,
        momentIn(row.sentAt, zone),
        proof.states[stateOf(row)],
        row.why && unreached.why[row.why],
        row.failure,
        momentIn(row.failedAt, zone),
        momentIn(row.returnedAt, zone),
        momentIn(row.acceptedAt, zone),
        row.contentDigest,
      ];
  }
  return csvResponse({
    name: proof.file,
    plainName: `notice-${programme.id}`,
    header: proof.columns(zone),
    rows: rows(),
  });
}
