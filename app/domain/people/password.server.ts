import { hash, verify } from "@node-rs/argon2";

/** OWASP's password storage guidance for argon2id (the library's algorithm 2): 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const PASSWORD_LENGTH = { min: 14, max: 128 } as const;

/** The argon2id hash of a password, salt and parameters inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), ARGON2ID);
}

/** Whether the password made this hash. False for a hash that cannot be read. */
export async function verifyPassword(hashed: string, password: string): Promise<boolean> {
  try {
    return await verify(hashed, password.normalize("NFKC"));
  } catch {
    return false;
  }
}
