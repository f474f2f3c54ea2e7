import type { LoaderFunctionArgs } from "@remix-run/node";
import { isReadable } from "#app/domain/policies/check/check-papers";
import { absolute } from "#app/http/answer/absolute.server";
import { csvResponse } from "#app/http/answer/csv.server";
import { callerOf } from "#app/http/request/caller.server";
import { requirePapersAtDesk } from "#app/http/staff/ledger.server";
import { policyName } from "#app/http/staff/policy.server";
import { requirePermission } from "#app/http/staff/session.server";
import { policyWords } from "../desk.policies._index/policy-words";
import { keptHref, keptWords } from "../desk.policies._index/promise-words";

/** The ledger of promises as a file, one promise a row, in the order of the text. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requirePermission(request, "policy.read");
  const policy = await requirePapersAtDesk(request, params.policy, staff);
  const { locale } = callerOf(request, context);
  const words = policyWords(locale, []);
  const { columns, csv } = words.words.papers;
  const keeper = {
    policyId: policy.policyId,
    manages: policy.manages,
    version: policy.of === "draft" ? null : (policy.newest?.version ?? null),
    readable: isReadable(policy.profile, policy.papers.text),
  };
  return csvResponse({
    name: csv.file(policyName(policy)[locale]),
    plainName: `promises ${policy.policyId}`,
    header: [columns.at, columns.section, columns.what, columns.kept, csv.link],
    rows: policy.papers.promises.map(({ section, what, kept }, place) => {
      const href = keptHref(kept, keeper);
      return [place + 1, section, what[locale], keptWords(kept, words), href && absolute(href)];
    }),
  });
}
