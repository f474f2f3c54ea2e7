import type { CivilDate } from "../../clock/dates/civil-date";

/** How a request reaches one of ours, who takes it in for whoever asks. */
export const TAKEN_CHANNELS = ["phone", "letter", "counter", "e-mail", "authority"] as const;
export type TakenChannel = (typeof TAKEN_CHANNELS)[number];
export const CHANNELS = ["portal", ...TAKEN_CHANNELS] as const;
export type Channel = (typeof CHANNELS)[number];

/** An authority that passed a request on: its name, its file, and until when it wants its own answer (a civil date of the policy's zone; null where it set none). */
export type Authority = { name: string; file: string; dueOn: CivilDate | null };

/** How a request came that one of ours took in. `receivedAt`: the true instant of receipt. `words`: what was said or written, as it was put. */
export type Came = {
  channel: TakenChannel;
  receivedAt: Date;
  staffId: string;
  authority: Authority | null;
  words: string;
};
