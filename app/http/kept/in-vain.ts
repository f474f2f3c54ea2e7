import type { GivenWords } from "#app/domain/kept/kept-words.server";

/** What a page that cannot be shown gives back: words that were sent to it in vain. `id`: under which they are kept; null where they are not. */
export type InVain = { words: Pick<GivenWords, "fields" | "fileChosen" | "path">; id: string | null };
