import type { Controller, Locale, Remedies } from "../letter/letter";
import { look } from "../look/look";
import { speakUp } from "../words/contact";
import { Subheading } from "./prose";
import { Unbroken } from "./unbroken";

const words = {
  "zh-CN": {
    heading: "如果您不同意",
    inside: (ways: string) => `先向我们申诉：${ways}，并说明申请编号。`,
  },
  en: {
    heading: "If you do not agree",
    inside: (ways: string) => `Complain to us first: ${ways}. Please give the reference.`,
  },
} satisfies Record<Locale, object>;

/** How to contest an answer: how to reach us, then the ways the policy names, each a sentence of its own as it stands on the person's page. */
export function WayOut({
  remedies,
  controller,
  locale,
}: {
  remedies: Remedies;
  controller: Controller;
  locale: Locale;
}) {
  const say = words[locale];
  return (
    <>
      <Subheading>{say.heading}</Subheading>
      <ul className="ink" style={look.list}>
        {remedies.outsideOnly ? null : (
          <li>
            <Unbroken>{say.inside(speakUp(controller, locale))}</Unbroken>
          </li>
        )}
        {[...(remedies.inside ? [remedies.inside] : []), ...remedies.complain, remedies.court].map((way, index) => (
          <li key={index}>{way}</li>
        ))}
      </ul>
    </>
  );
}
