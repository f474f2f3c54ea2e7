import { Text } from "@react-email/text";
import type { Locale } from "../letter/letter";
import { look } from "../look/look";
import { itemReasons, itemSaid, type AnswerItem } from "../words/items";
import { capitalised } from "../words/text";
import { Points } from "./points";
import { Quote } from "./quote";

/** Every item with its outcome, the reason where it was not done, and until when it is kept. */
export function Items({ items, locale }: { items: readonly AnswerItem[]; locale: Locale }) {
  return (
    <Points of={items.map((item) => ({ name: capitalised(item.name), said: <Said item={item} locale={locale} /> }))} />
  );
}

function Said({ item, locale }: { item: AnswerItem; locale: Locale }) {
  return (
    <>
      <Quote>{itemSaid(item)}</Quote>
      {itemReasons(item, locale).map((line) => (
        <Text key={line} className="muted" style={{ ...look.hint, margin: "0 0 8px" }}>
          {line}
        </Text>
      ))}
    </>
  );
}
