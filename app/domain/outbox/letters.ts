/**
 * What a letter's row keeps beside its ticket, by kind: ids, codes and civil dates; the words are read when it is written. The outbox
 * itself knows no kind but the letter of the day, which holds the others: each kind adds its own line where it is told what it says
 * (`tickets/letters/content`), so that whoever promises a letter, in whatever room, is held to it.
 */
export interface LetterData {
  /** The civil day whose letter it is. */
  digest: { on: string };
}
export type LetterKind = keyof LetterData;
/** What a visit's letter of the day may hold: any letter but another of its kind. */
export type EnclosedKind = Exclude<LetterKind, "digest">;
