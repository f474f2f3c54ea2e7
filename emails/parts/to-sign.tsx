import type { Locale } from "../letter/letter";
import { Paragraph } from "./prose";

const words = {
  "zh-CN":
    "另外，请您签署一份声明：打开进度页，点“阅读并签署声明”，读完后勾选确认，填写您的全名，再点“签署”。声明不实的，依法承担伪证责任。签署以后，我们才能完成核验。",
  en: "There is also a declaration to sign: on the page of your request press “Read and sign the declaration”, read it, tick the box, type your full name and press “Sign”. You sign it under penalty of perjury. We can finish verifying who you are only once it is signed.",
} satisfies Record<Locale, string>;

/** That a declaration is to be signed, and how; nothing where none is owed. */
export function ToSign({ owed = false, locale }: { owed?: boolean; locale: Locale }) {
  return owed ? <Paragraph>{words[locale]}</Paragraph> : null;
}
