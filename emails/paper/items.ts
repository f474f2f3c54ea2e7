import type { Locale } from "../letter/letter";
import { itemReasons, itemSaid, type AnswerItem } from "../words/items";
import { capitalised } from "../words/text";
import type { Block } from "../letter/paper";

/** Every item with its outcome, the reason where it was not done, and until when it is kept; numbered when there are several. */
export function itemsOnPaper(items: readonly AnswerItem[], locale: Locale): Block[] {
  return items.flatMap((item, index): Block[] => [
    { block: "name", text: items.length > 1 ? `${index + 1}. ${capitalised(item.name)}` : capitalised(item.name) },
    { block: "quote", text: itemSaid(item) },
    ...itemReasons(item, locale).map((text) => ({ block: "quiet", text }) as const),
  ]);
}
