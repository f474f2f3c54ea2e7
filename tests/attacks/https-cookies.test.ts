import { expect, it } from "vitest";
import { createStaff } from "#app/domain/people/create-staff.server";
import { beginSession } from "#app/http/staff-sign-in/begin-session.server";
import { beginEnrolment, endEnrolment } from "#app/http/staff-sign-in/enrol.server";
import { signInWithCode, signInWithPassword, signOutStaff } from "#app/http/staff-sign-in/sign-in.server";
import { requireStaff } from "#app/http/staff/session.server";
import { laterCode } from "#tests/factories/later-code";
import { cookieJar } from "#tests/support/browser-cookies";
import { useDatabase } from "#tests/support/database";
import { totp } from "#tests/support/totp";

Object.assign(process.env, { SECOND_FACTOR: "off", ORIGIN: "https://rights.example.org" });
useDatabase();

const PASSWORD = "a long password for tests";
const ADDRESS = "198.51.100.7";

/** What a browser demands of a cookie with this prefix. */
const HOST_ONLY = /^__Host-[\w.-]+=(?=.*; Path=\/(;|$))(?=.*; Secure)(?=.*; HttpOnly)(?!.*Domain)/;

it("who holds another host of the domain can plant no session at the desk: each cookie is bound to our host", async () => {
  const email = "bound@rightsdesk.example";
  const made = await createStaff({ name: "Bound", email, role: "agent", password: PASSWORD }, new Date());
  if (!made.ok) throw new Error(made.problem);
  const jar = cookieJar();
  const seen: string[] = [];
  const keep = (headers: Headers) => {
    seen.push(...headers.getSetCookie());
    jar.keep(headers);
  };
  const request = () => new Request("https://rights.example.org/desk", { headers: { Cookie: jar.header() } });
  const first = await signInWithPassword(request(), { email, password: PASSWORD }, ADDRESS);
  if (!first.ok) throw new Error(first.problem);
  keep(first.headers);
  expect(await requireStaff(request())).toMatchObject({ id: made.id });
  const begun = await beginEnrolment(request(), PASSWORD, ADDRESS);
  if (!begun.ok) throw new Error(begun.problem);
  const ended = await endEnrolment(request(), totp(begun.secret, new Date()), ADDRESS);
  if (!ended.ok) throw new Error(ended.problem);
  keep(ended.headers);
  keep(await signOutStaff(request()));
  const again = await signInWithPassword(request(), { email, password: PASSWORD }, ADDRESS);
  if (!again.ok) throw new Error(again.problem);
  keep(again.headers);
  const second = await signInWithCode(request(), await laterCode(begun.secret), ADDRESS);
  if (!second.ok) throw new Error(second.problem);
  keep(second.headers);
  expect(await requireStaff(request())).toMatchObject({ id: made.id });
  seen.push(...(await beginSession(request(), made.id, { strong: true }, new Date())));
  expect(seen.length).toBeGreaterThan(5);
  for (const cookie of seen) expect(cookie).toMatch(HOST_ONLY);
  const planted = jar.header().replaceAll("__Host-", "__Secure-").concat("; ", jar.header().replaceAll("__Host-", ""));
  const answer = await requireStaff(
    new Request("https://rights.example.org/desk", { headers: { Cookie: planted } }),
  ).catch((thrown: unknown) => thrown);
  expect(answer).toMatchObject({ status: 302 });
});
