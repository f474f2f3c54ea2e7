import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { machineText } from "#app/domain/typed/machine";
import { hmac } from "#app/platform/seal/secret.server";

/** What a kept code begins with, so that it is told from one as it was shown. */
const KEPT = "kept:";

/** A code as it is kept and compared: a keyed digest. In: as it was shown, or typed. */
export function keptCode(code: string): string {
  const plain = machineText(code).replaceAll(/[\s-]/g, "");
  return `${KEPT}${Buffer.from(hmac("recovery-code", plain)).toString("base64url")}`;
}

function keptCodes(json: string): string {
  const codes = JSON.parse(json) as string[];
  return JSON.stringify(codes.map((code) => (code.startsWith(KEPT) ? code : keptCode(code))));
}

/**
 * How the sign-in library keeps recovery codes: as digests, so that whoever reads the table can use none, and encrypted, so that those made
 * under another key are known as unreadable and not as wrong. What was kept before is encrypted only; it is read as digests too, and becomes
 * them once one of its codes is used. In: the library's key. Throws for what cannot be read.
 */
export function recoveryCodeStore(key: string) {
  return {
    encrypt: (json: string) => symmetricEncrypt({ key, data: keptCodes(json) }),
    decrypt: async (stored: string) => keptCodes(await symmetricDecrypt({ key, data: stored })),
  };
}

/** How many codes are left; null where what was kept cannot be read. */
export async function countCodes(stored: string, key: string): Promise<number | null> {
  try {
    return (JSON.parse(await recoveryCodeStore(key).decrypt(stored)) as string[]).length;
  } catch {
    return null;
  }
}
