import type { MetaDescriptor } from "@remix-run/node";
import { portalCopy, type PortalCopy } from "#app/copy/portal";
import { sharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import type { BackWords } from "#app/http/kept/kept-words.server";
import { FRAME_ID } from "./frame";

type Frame = { locale: Locale; problem: boolean; controller: { name: string } };
type MetaArgs<Data> = { data: Data | undefined; matches: readonly { id: string; data: unknown }[] };

/** Whether a page gives back words that were not sent, as what its loader gave says. */
function isBack(data: unknown): boolean {
  const { kept, given } = data as { kept?: Partial<BackWords> | null; given?: readonly unknown[] };
  return (kept?.why === "session-over" && !kept.told) || (given?.length ?? 0) > 0;
}

/**
 * A page's title: what the page asks or says, then whose page it is; with "Error:" before it when something is to be mended.
 * In: the page's own part, from the words and what its loader gave. Pages of a person's own are kept out of search engines.
 */
export function pageMeta<Data>(title: (words: PortalCopy, data: Data) => string, { findable = false } = {}) {
  return ({ data, matches }: MetaArgs<Data>): MetaDescriptor[] => {
    const frame = matches.find(({ id }) => id === FRAME_ID)?.data as Frame | undefined;
    if (!frame || data === undefined) return [];
    const words = portalCopy(frame.locale);
    const full = words.frame.titled(title(words, data), frame.controller.name);
    const told = isBack(data) ? sharedCopy(frame.locale).kept.titled(full) : full;
    return [
      { title: frame.problem ? words.frame.problem(full) : told },
      ...(findable ? [] : [{ name: "robots", content: "noindex" }]),
    ];
  };
}
