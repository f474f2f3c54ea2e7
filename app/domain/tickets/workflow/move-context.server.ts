import type { Tx } from "#app/platform/database/db.server";
import type { Profile } from "../../policies/profile/profile";
import type { LockedTicket } from "../ticket/lock.server";
import type { Pause } from "./codes";
import type { Actor } from "./workflow";

export type MoveContext = {
  tx: Tx;
  ticket: LockedTicket;
  profile: Profile;
  actor: Actor;
  now: Date;
  /** What this move says of the clock, where the policy's law names why it may stand still. */
  pause?: Pause | undefined;
  /** When the person said what is written down now: earlier than `now`. */
  heardAt?: Date | undefined;
  /** Tasks this move opened: told to the journal after the move itself. */ opened: {
    id: string;
    kind: string;
    dueOn: string;
  }[];
};
