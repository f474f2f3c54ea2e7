import type { MessageType, Payload } from "#app/domain/outbox/messages";
import type { Transport } from "#emails/transport";

/** What a task may use beside the domain. */
export type TaskContext = { mail: Transport; /** The portal's public address, without a path. */ origin: string };

/** `done`: the promise is kept (or nothing is left to do). `held`: somebody else is at it; the row stays open and is looked at again later. */
export type Verdict = "done" | "held";

/** Keeps one kind of promise: reads by id, checks that it is still true, acts, records. Harmless when run twice or late. */
export type Task<T extends MessageType> = (payload: Payload<T>, context: TaskContext) => Promise<Verdict>;

/** A failure that trying again cannot mend. The code is kept on the row; it holds no person's data. */
export class GivenUp extends Error {
  override readonly name = "GivenUp";

  constructor(readonly code: string) {
    super(`given up: ${code}`);
  }
}
