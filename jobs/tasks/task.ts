import type { MessageType, Payload } from "#app/domain/outbox/messages";
import type { Transport } from "#emails/transport";

/** What a task may use beside the domain. `mail`: for letters; `codeMail`: for what somebody waits for with the page open; `noticeMail`: for letters to many. */
export type TaskContext = {
  mail: Transport;
  codeMail: Transport;
  noticeMail: Transport;
  /** The portal's public address, without a path. */ origin: string;
  /** Whether this process has been told to stop: what fails from then on is handed on, and has not failed. */
  stopping: () => boolean;
};

/** `done`: the promise is kept (or nothing is left to do). `againAt`: nothing failed, but it is to be looked at again from that instant. */
export type Outcome = "done" | { againAt: Date };

/** Keeps one kind of promise: reads by id, checks that it is still true, acts, records. Harmless when run twice or late. */
export type Task<T extends MessageType> = (payload: Payload<T>, context: TaskContext) => Promise<Outcome>;

/** A failure that trying again cannot mend. The code is kept on the row; it holds no person's data. */
export class GivenUp extends Error {
  override readonly name = "GivenUp";

  constructor(readonly code: string) {
    super(`given up: ${code}`);
  }
}
