import { data } from "@remix-run/node";
import type { RequestFacts } from "./context";
import { noteProblem } from "./turn.server";
import type { Returned } from "../form/returned";

/** A form's page comes back with what was typed and what is to be mended, and says so in its title. */
export function askAgain(context: RequestFacts, returned: Returned, status = 422) {
  noteProblem(context);
  return data({ returned }, { status });
}
