import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/http/staff/session.server";
import { notFound } from "#app/http/staff/not-found";

/** Nothing else stands under the desk; whether it does is not told to those who are not signed in. */
export async function loader({ request }: LoaderFunctionArgs): Promise<never> {
  await requireStaff(request);
  throw notFound("page");
}

export const action = loader;

export default function NotFound() {
  return null;
}
