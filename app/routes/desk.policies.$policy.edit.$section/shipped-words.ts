import { portalCopy } from "#app/copy/portal";
import { asTyped, at, type Loose } from "#app/domain/policies/check/loose";
import { REQUESTER_KINDS } from "#app/domain/policies/profile/profile-parts";
import type { Text } from "#app/domain/language";

const REQUESTER_WORDS = /^(requesters\[\d+\])\.(words|help)$/;

/** What the product itself says where a policy may have words of its own; null for any other field. In: the draft, and the field's path. */
export function shippedWords(profile: Loose, path: string): Text | null {
  const [, row, name] = REQUESTER_WORDS.exec(path) ?? [];
  const said = row ? asTyped(at(profile, `${row}.kind`)) : "";
  const kind = REQUESTER_KINDS.find((each) => each === said);
  if (!kind) return null;
  const of = (locale: "zh-CN" | "en") =>
    portalCopy(locale).request.requester.kinds[kind][name === "words" ? "text" : "hint"];
  return { "zh-CN": of("zh-CN"), en: of("en") };
}
