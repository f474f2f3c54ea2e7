import type { CivilDate } from "../../clock/dates/civil-date";
import type { Text } from "../../language";

/** What can be asked a second person about a policy. */
export type ProposalKind = "publish" | "retire";

/** How it stands: waits for the second person; agreed to and waiting for its day; over. `void`: what it was about is another by now. */
export type ProposalStatus = "proposed" | "agreed" | "sent-back" | "called-off" | "void" | "done";

/** As long as it is one of these, nothing else is asked about the policy. */
export const OPEN: readonly ProposalStatus[] = ["proposed", "agreed"];

/** Longest note on why, in UTF-16 units. */
export const LONGEST_NOTE = 1_000;

/** Why sections were changed, by section. */
export type Notes = Record<string, string>;

/** A question to a second person as it is kept. Instants are UTC; `effectiveOn` is a civil day in `zone`. */
export type Proposal = {
  id: string;
  policyId: string;
  kind: ProposalKind;
  status: ProposalStatus;
  draftId: string | null;
  draftVersion: number | null;
  against: number | null;
  note: string;
  notes: Notes;
  effectiveOn: CivilDate | null;
  zone: string;
  instead: Text | null;
  successorId: string | null;
  proposedAt: Date;
  proposedById: string;
  editedById: string | null;
  decidedAt: Date | null;
  decidedById: string | null;
  reason: string | null;
  effectiveAt: Date | null;
  version: number | null;
  doneAt: Date | null;
};

/** Whether somebody may agree to it: never who proposed it, nor who last wrote in its draft. */
export function isSecondPerson(
  { proposedById, editedById }: Pick<Proposal, "proposedById" | "editedById">,
  staffId: string,
): boolean {
  return staffId !== proposedById && staffId !== editedById;
}
