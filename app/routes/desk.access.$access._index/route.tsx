import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Refusal } from "#app/domain/refusal";
import { decideAccess } from "#app/domain/tickets/minors/decide-access.server";
import { decideAccessInput } from "#app/domain/tickets/minors/rules";
import { requireAccessRequest } from "#app/http/staff/access-request.server";
import { answer } from "#app/http/answer/answer.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { readForm } from "#app/http/form/read-form.server";
import { returnInLocale } from "#app/http/request/language.server";
import { parseForm } from "#app/http/form/parse-form";
import { fieldsOf, type Returned } from "#app/http/form/returned";
import { seeOther } from "#app/http/answer/see-other";
import { requirePermission } from "#app/http/staff/session.server";
import { noteProblem } from "#app/http/request/turn.server";
import { callerOf } from "#app/http/request/caller.server";
import { paths } from "#app/paths";
import type { PageHandle } from "#app/root";
import { DESK_FORM } from "../desk/narrow-form";
import { deskMeta } from "../desk/page-meta";
import { DecidePage } from "./decide-page";

type Refused = Pick<Refusal, "refusal" | "detail">;

export const handle: PageHandle = {
  form: (loaded) => ((loaded as { barred: unknown }).barred ? undefined : DESK_FORM),
};
export const meta = deskMeta(
  ({ access }, { asked }: { frame: DeskFrame; asked: { reference: string } }) =>
    `${access.decide.title} · ${asked.reference}`,
);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "minor.approve");
  const asked = await requireAccessRequest(params.access, callerOf(request, context).now);
  const barred = asked.decision
    ? ("access-decided-already" as const)
    : asked.asker.id === staff.id
      ? ("access-own" as const)
      : null;
  return { frame: await deskFrame(request, context, staff), asked, barred };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const staff = await requirePermission(request, "minor.approve");
  const { now, locale } = callerOf(request, context);
  const switched = returnInLocale(form, context);
  if (switched)
    return data({ returned: switched.returned, refused: null }, { headers: { "Set-Cookie": switched.cookie } });
  const again = (returned: Returned, refused: Refused | null, status: number) => {
    noteProblem(context);
    return data({ returned, refused }, { status });
  };
  const { id } = await requireAccessRequest(params.access, now);
  const parsed = parseForm(form, decideAccessInput);
  if (!parsed.ok) return again(parsed, null, 422);
  const decided = await decideAccess({ accessId: id, actor: staff, input: parsed.value, now });
  if (decided.ok) throw seeOther(paths.accessRequests());
  return again({ typed: fieldsOf(form), errors: {} }, decided, answer(decided.refusal, locale).status);
}

export default function DecideAccess() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  return <DecidePage {...page} refused={refused} />;
}
