import type { MetaDescriptor } from "@remix-run/node";
import { deskCopy, type DeskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import type { DeskFrame } from "#app/http/staff/frame.server";

/** A desk page's title; with "Error:" before it when something is to be mended. In: the page's own part, from the words and what its loader gave. */
export function deskMeta<Data extends { frame: DeskFrame }>(title: (words: DeskCopy, data: Data) => string) {
  return ({ data }: { data: Data | undefined }): MetaDescriptor[] => {
    if (!data) return [];
    const words = deskCopy(data.frame.locale);
    const full = words.frame.titled(title(words, data));
    const { problem, kept, locale } = data.frame;
    const said = problem ? words.frame.problem(full) : kept && !kept.told ? sharedCopy(locale).kept.titled(full) : full;
    return [{ title: said }, { name: "robots", content: "noindex" }];
  };
}
