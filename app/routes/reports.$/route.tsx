import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/http/staff/session.server";
import { notFound } from "#app/http/staff/not-found";

/** Nothing else stands under the reports; whether it does is not told to those who may not read them. */
export async function loader({ request }: LoaderFunctionArgs): Promise<never> {
  await requirePermission(request, "report.read");
  throw notFound("page");
}

export const action = loader;

export default function NotFound() {
  return null;
}
