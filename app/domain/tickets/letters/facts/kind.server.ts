import type { Letter } from "#app/platform/generated/client";
import type { Tx } from "#app/platform/database/db.server";
import type { Text } from "../../../language";
import type { LetterData, LetterKind } from "../../../outbox/letters";
import type { Profile } from "../../../policies/profile/profile";
import type { Sample } from "./sample";
import type { Source } from "./source.server";

type Told<K extends LetterKind, F> = {
  /** What staff call it. */
  name: Text;
  /** Reads what it says, in its language, days as civil dates of the policy's zone; null when that is no longer true. */
  facts: (source: Source, data: LetterData[K]) => Promise<F | null>;
};

/** What it would say under a policy, of nobody; null where the policy never sends it. */
type Sampled<F> = { sample: (sample: Sample) => F | null };

/** What of a letter's row may say where it goes. */
type Sealed = Pick<Letter, "id" | "toSealed">;

/** Where the policy has an address for who received the data; null for none. */
type Addressed<K extends LetterKind> = {
  address: (reader: Pick<Tx, "task">, data: LetterData[K], profile: Profile, letter: Sealed) => Promise<string | null>;
};

/** A kind of letter to the requester, with all the domain knows of it. */
export type ToRequester<K extends LetterKind, F> = { to: "requester" } & Told<K, F> & Sampled<F>;

/** A kind of letter to who received the data. It holds nothing of the person but what was written for it; its link is its reader's alone. */
export type ToRecipient<K extends LetterKind, F> = { to: "recipient" } & Told<K, F> & Sampled<F> & Addressed<K>;

/** A kind of letter to one of ours. It does not leave the house, and no policy is previewed with it. */
export type ToStaff<K extends LetterKind, F> = { to: "staff" } & Told<K, F>;

/** All the domain knows of a kind of letter. */
export type Kind<K extends LetterKind, F> = ToRequester<K, F> | ToRecipient<K, F> | ToStaff<K, F>;
