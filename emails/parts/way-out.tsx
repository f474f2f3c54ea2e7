import type { Controller, Locale, Remedies } from "../letter";
import { look } from "../look";
import { speakUp } from "../words/contact";
import { Subheading } from "./prose";
import { Unbroken } from "./unbroken";

const words = {
  "zh-CN": {
    heading: "如果您不同意",
    inside: (ways: string) => `先向我们申诉：${ways}。请写上申请编号。`,
    outside: (bodies: string[]) => `向主管部门投诉、举报：${bodies.join("；")}`,
    court: (court: string) => `向法院起诉：${court}`,
  },
  en: {
    heading: "If you do not agree",
    inside: (ways: string) => `Complain to us first: ${ways}. Give the reference.`,
    outside: (bodies: string[]) => `Complain to an authority: ${bodies.join("; ")}`,
    court: (court: string) => `Go to court: ${court}`,
  },
} satisfies Record<Locale, object>;

/** How to contest an answer: inside the house, with an authority, before a court. */
export function WayOut({ remedies, controller, locale }: { remedies: Remedies; controller: Controller; locale: Locale }) {
  const say = words[locale];
  return (
    <>
      <Subheading>{say.heading}</Subheading>
      <ul className="ink" style={look.list}>
        <li>
          <Unbroken>{say.inside(speakUp(controller, locale))}</Unbroken>
        </li>
        {remedies.complain.length > 0 && <li>{say.outside(remedies.complain)}</li>}
        <li>{say.court(remedies.court)}</li>
      </ul>
    </>
  );
}
