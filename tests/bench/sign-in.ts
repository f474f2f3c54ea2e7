import assert from "node:assert/strict";
import { Agent } from "node:http";
import { paths } from "#app/paths";
import { send } from "./load";
import type { Web } from "./servers";

/** Signs a member of staff in. Out: the cookies of the session. */
export async function signIn({ url }: Web, account: { email: string; password: string }): Promise<string> {
  const headers = { Origin: url, "Sec-Fetch-Site": "same-origin" };
  const { status, headers: given } = await send(new Agent(), {
    method: "POST",
    url: url + paths.signIn(),
    headers,
    body: new URLSearchParams(account).toString(),
  });
  assert.equal(status, 303);
  return (given["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
}
