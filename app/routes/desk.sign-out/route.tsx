import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/http/form/read-form.server";
import { seeOther } from "#app/http/answer/see-other";
import { requireSignedIn } from "#app/http/staff/session.server";
import { signOutStaff } from "#app/http/staff-sign-in/sign-in.server";
import { paths } from "#app/paths";

/** Ends the session for good and says so. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  await readForm(request);
  await requireSignedIn(request);
  return seeOther(`${paths.signIn()}?out=1`, ...(await signOutStaff(request)).getSetCookie());
}

/** Nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  await requireSignedIn(request);
  return seeOther(paths.desk());
}
