import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/domain/people/permissions";
import { someWaitToBeFindable } from "#app/domain/tickets/desk/search/make-findable.server";
import { searchInput } from "#app/domain/tickets/desk/search/reasons";
import { search } from "#app/domain/tickets/desk/search/search.server";
import { seeOther } from "#app/http/answer/see-other";
import { parseForm } from "#app/http/form/parse-form";
import { readForm } from "#app/http/form/read-form.server";
import type { Returned } from "#app/http/form/returned";
import { pass } from "#app/http/limits/limits.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskForm } from "#app/http/staff/desk-form.server";
import { deskFrame } from "#app/http/staff/frame.server";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { refuse } from "#app/domain/refusal";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { ASKED, SearchPage } from "./search-page";

export const handle: PageHandle = { form: () => DESK_FORM };
export const meta = deskMeta(({ search }) => search.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "desk.read");
  return {
    frame: await deskFrame(request, context, staff),
    waiting: await someWaitToBeFindable(),
    over: new URL(request.url).searchParams.has("over"),
    log: may(staff.role, "report.read"),
  };
}

/** Whether only the reason is missing, because the box at the top of a page asks for none: then the page asks for it, and nothing is wrong. */
function asksForReason(form: FormData, { errors }: Returned): boolean {
  return !form.has(ASKED) && Object.keys(errors).join() === "why";
}

/** Looks for tickets. What was typed stays out of the address: it leads to the search's own page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "desk.read");
  const { now } = callerOf(request, context);
  const { switched, toMend, refused } = deskForm(form, request, context);
  if (switched) return switched;
  const parsed = parseForm(form, searchInput);
  if (!parsed.ok)
    return asksForReason(form, parsed) ? data({ returned: { ...parsed, errors: {} }, refused: null }) : toMend(parsed);
  if (!(await pass("searches-per-colleague", staff.id)).ok) return refused(refuse("too-many-searches"));
  throw seeOther(paths.searchResults(await search(parsed.value, staff.id, now)));
}

export default function Search() {
  const { waiting, over, log } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <SearchPage
      waiting={waiting}
      over={over && !answered}
      log={log}
      asking={answered !== undefined}
      refused={answered?.refused?.refusal ?? null}
    />
  );
}
