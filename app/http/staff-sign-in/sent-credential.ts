import { z } from "zod";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";

/** As long as the longest name of a credential is (1,023 bytes) in base64url. */
const LONGEST_ID = 1_400;
/** Far more than a device says without a proof of its make, which we do not ask for. */
const LONGEST = 16_000;

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/);
const credential = {
  id: base64url(LONGEST_ID),
  rawId: base64url(LONGEST_ID),
  type: z.literal("public-key"),
};

/** The ways by which browsers reach devices; none where it is not a list of those. */
export const transports = z
  .array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]))
  .max(7)
  .catch([]);

const newCredential = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(LONGEST),
    attestationObject: base64url(LONGEST),
    transports,
  }),
});

const answered = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(LONGEST),
    authenticatorData: base64url(LONGEST),
    signature: base64url(LONGEST),
  }),
});

function parsed(sent: FormDataEntryValue | null): unknown {
  if (typeof sent !== "string" || sent.length > 4 * LONGEST) return null;
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}

/** A passkey a browser has made, as its form sends it; null where it is none. Nothing of it is proved yet. */
export function readNewCredential(sent: FormDataEntryValue | null): RegistrationResponseJSON | null {
  const { data } = newCredential.safeParse(parsed(sent));
  return data ? { ...data, clientExtensionResults: {} } : null;
}

/** A passkey's answer, as a browser's form sends it; null where it is none. Nothing of it is proved yet. */
export function readAnswer(sent: FormDataEntryValue | null): AuthenticationResponseJSON | null {
  const { data } = answered.safeParse(parsed(sent));
  return data ? { ...data, clientExtensionResults: {} } : null;
}
