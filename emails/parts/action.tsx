import { Button } from "@react-email/button";
import { Text } from "@react-email/text";
import type { Locale } from "../letter/letter";
import { breakAnywhere, look } from "../look/look";
import { useInside } from "./inside";
import { useToldByHand } from "./told-by-hand";

const byHand = {
  "zh-CN": "按钮打不开？请把这个网址复制到浏览器：",
  en: "Button not working? Copy this address into your browser:",
};

/**
 * The one thing to press in a letter, with its address written out for those whose mail program blocks buttons.
 * A part of another letter leaves it to that one, which has one for all; a letter that is told by hand has none.
 * @throws TypeError when the address is not http or https
 */
export function Action({ href, children, locale }: { href: string; children: string; locale: Locale }) {
  const inside = useInside();
  const toldByHand = useToldByHand();
  if (!/^https?:\/\//i.test(href)) throw new TypeError("A letter's button leads to an http(s) address only");
  if (inside || toldByHand) return null;
  return (
    <>
      <Text style={{ margin: "24px 0 0" }}>
        <Button className="button" href={href} style={look.button}>
          {children}
        </Button>
      </Text>
      <Text className="muted" style={{ ...look.hint, margin: "12px 0 0", fontSize: "13px", lineHeight: "20px" }}>
        <span data-skip-in-text="true">{byHand[locale]}</span>
        <span style={{ ...breakAnywhere, wordBreak: "break-all", display: "block" }}>{href}</span>
      </Text>
    </>
  );
}
