import { betterAuth, type BetterAuthOptions } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins/two-factor";
import { IDLE_SECONDS, TOUCH_SECONDS } from "#app/domain/people/session-rules";
import { hashPassword, PASSWORD_LENGTH, verifyPassword } from "#app/domain/people/password.server";
import { db } from "#app/platform/database/db.server";
import { env } from "#app/platform/env/env.server";
import { log } from "#app/platform/log/log.server";
import { cookiePrefix, isSecure, staffSecret } from "./cookie.server";
import { recoveryCodeStore } from "../factor/recovery-codes.server";

/** How long a challenge for the second factor can be answered. */
export const FACTOR_SECONDS = 10 * 60;

const readOnly = { input: false, required: false } as const;

/** Nobody whose account has ended gets a session, whatever else is right. */
async function refuseEnded({ userId }: { userId: string }): Promise<false | undefined> {
  const staff = await db().staff.findUnique({ where: { id: userId }, select: { active: true } });
  return staff?.active ? undefined : false;
}

function options() {
  return {
    appName: "RightsDesk",
    baseURL: env().ORIGIN,
    secret: staffSecret(),
    database: prismaAdapter(db(), { provider: "postgresql" }),
    user: {
      modelName: "staff",
      additionalFields: {
        twoFactorEnabled: { type: "boolean", ...readOnly },
      },
    },
    session: {
      modelName: "staffSession",
      fields: { userId: "staffId" },
      expiresIn: IDLE_SECONDS,
      updateAge: TOUCH_SECONDS,
    },
    account: { modelName: "staffAccount", fields: { userId: "staffId" } },
    verification: { modelName: "staffVerification" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }: { hash: string; password: string }) => verifyPassword(hash, password),
      },
    },
    databaseHooks: { session: { create: { before: refuseEnded } } },
    advanced: {
      cookiePrefix: cookiePrefix(),
      // The library would put a weaker prefix of its own before ours.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure() },
      database: { generateId: false },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // Its lines may quote what was typed; only that there was one reaches our log.
    logger: {
      log: (said: string) =>
        log[said === "error" ? "error" : "debug"]({ said }, "the sign-in library had something to say"),
    },
  } as const satisfies BetterAuthOptions;
}

function withFactor() {
  const staffIds = { twoFactor: { modelName: "staffTwoFactor", fields: { userId: "staffId" } } };
  return betterAuth({
    ...options(),
    plugins: [
      twoFactor({
        issuer: "RightsDesk",
        twoFactorCookieMaxAge: FACTOR_SECONDS,
        schema: staffIds,
        backupCodeOptions: { storeBackupCodes: recoveryCodeStore(staffSecret()) },
      }),
    ],
  });
}

export type FactorApi = ReturnType<typeof withFactor>["api"];

let factor: FactorApi | undefined;

/** The sign-in library: a password alone opens nothing for those who have a second factor, whether it is required or not. No route of its own is mounted. */
export function factorApi(): FactorApi {
  return (factor ??= withFactor().api);
}
