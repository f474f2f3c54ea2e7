import { z } from "zod";
import { sha256 } from "#app/platform/seal/secret.server";
import { findTaskByToken } from "#app/domain/tickets/tasks/settle-task.server";
import { dropCookie, readCookie, readSigned, setCookie, signState } from "../request/cookies.server";

const NAME = "answer";
const LIFE_SECONDS = 60 * 60;
const schema = z.object({ taskId: z.uuid(), until: z.number() });

/** Exchanges the token of a recipient's link for a cookie of an hour. Out: the Set-Cookie header and the task; null for a token nobody gave, or one that is over. */
export async function beginAnswering(token: string, now: Date): Promise<{ cookie: string; taskId: string } | null> {
  const taskId = /^[A-Za-z0-9_-]{43}$/.test(token) ? await findTaskByToken(sha256(token), now) : null;
  if (!taskId) return null;
  const state = signState(NAME, { taskId, until: now.getTime() + LIFE_SECONDS * 1000 });
  return { taskId, cookie: setCookie(NAME, state, { maxAge: LIFE_SECONDS }) };
}

/** The Set-Cookie header that closes what a link opened. */
export function leaveAnswer(): string {
  return dropCookie(NAME);
}

/** The task whose link this browser came by; null when it came by none, or too long ago. */
export function findAnswering(request: Request, now: Date): string | null {
  const value = readCookie(request, NAME);
  const { data } = schema.safeParse(value === null ? null : readSigned(NAME, value));
  return data && data.until > now.getTime() ? data.taskId : null;
}
