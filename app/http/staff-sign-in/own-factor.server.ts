import { createOTP } from "@better-auth/utils/otp";
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { parseCode } from "#app/domain/identity/code-rules";
import { isPasswordOf, type Own } from "#app/domain/people/colleagues/own-account.server";
import {
  findNextFactor,
  keepNextFactor,
  keepRecoveryCodes,
  takeNextFactor,
} from "#app/domain/people/colleagues/own-factor.server";
import { spendStep } from "#app/domain/people/spend-step.server";
import { passAll } from "../limits/limits.server";
import { staffSecret } from "../staff/cookie.server";
import type { Enrolment } from "./enrol.server";
import { countCodes, recoveryCodeStore } from "../factor/recovery-codes.server";

/** As many and as long as the sign-in library makes them. */
const CODES = 10;

function makeCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    const code = generateRandomString(10, "a-z", "0-9", "A-Z");
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

/** Whether somebody in a session is who it belongs to. A session may be left open: tries are counted. */
export async function provePassword(staffId: string, password: string): Promise<"right" | "wrong" | "too-many"> {
  if (!(await passAll([["own-password-per-colleague", staffId]])).ok) return "too-many";
  return (await isPasswordOf(staffId, password)) ? "right" : "wrong";
}

/** Begins setting up another device for the second factor; the one in use works until a code of the new one was right. */
export async function beginNewDevice(staff: { id: string; email: string }, password: string): Promise<Enrolment> {
  const proved = await provePassword(staff.id, password);
  if (proved !== "right") return { ok: false, problem: proved };
  const secret = generateRandomString(32);
  const spareCodes = makeCodes();
  const kept = await keepNextFactor(staff.id, {
    secret: await symmetricEncrypt({ key: staffSecret(), data: secret }),
    codes: await recoveryCodeStore(staffSecret()).encrypt(JSON.stringify(spareCodes)),
  });
  if (!kept) return { ok: false, problem: "wrong" };
  const uri = createOTP(secret, { digits: 6, period: 30 }).url("RightsDesk", staff.email);
  return { ok: true, uri, secret: new URL(uri).searchParams.get("secret") ?? "", spareCodes };
}

/** Ends it with a code of the new device. */
export async function endNewDevice(own: Own, typed: string): Promise<"done" | "wrong" | "too-many"> {
  if (!(await passAll([["own-password-per-colleague", own.staffId]])).ok) return "too-many";
  const next = await findNextFactor(own.staffId);
  const code = parseCode(typed);
  if (!next || code === null || !(await spendStep(next.secret, code, own.now))) return "wrong";
  const secret = await symmetricDecrypt({ key: staffSecret(), data: next.secret });
  const right = await createOTP(secret, { digits: 6, period: 30 }).verify(code);
  return right && (await takeNextFactor(own, next)) ? "done" : "wrong";
}

/** Makes new recovery codes, shown this once; those from before are worth nothing. */
export async function newRecoveryCodes(
  { staffId, now }: Own,
  password: string,
): Promise<{ ok: true; codes: string[] } | { ok: false; problem: "wrong" | "too-many" }> {
  const proved = await provePassword(staffId, password);
  if (proved !== "right") return { ok: false, problem: proved };
  const codes = makeCodes();
  const stored = await recoveryCodeStore(staffSecret()).encrypt(JSON.stringify(codes));
  return (await keepRecoveryCodes(staffId, stored, now)) ? { ok: true, codes } : { ok: false, problem: "wrong" };
}

/** How many recovery codes are left of those that are kept; null where they cannot be read. */
export function codesLeft(stored: string): Promise<number | null> {
  return countCodes(stored, staffSecret());
}
