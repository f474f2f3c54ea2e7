import type { Tx } from "#app/platform/database/db.server";
import type { Locale } from "../../language";
import type { PublishedPolicy } from "../../policies/versions/published.server";
import type { Link, SenderFacts } from "../../tickets/letters/facts/letter-facts";
import { senderFacts } from "../../tickets/letters/facts/sender.server";
import type { Words } from "../programme/words";
import { fact, noticeFacts, noticeSections, type Fact, type Section } from "./facts";
import { PLACES, type MasterLetter } from "./fill-letter";

/** What a programme's letter says, in one language; `button`: what pressing it leads to, where there is one. */
export type NoticeContent = Pick<MasterLetter, "to" | "locale"> & {
  controller: SenderFacts;
  title: string;
  greeting: string;
  body: string;
  facts: Fact[];
  sections: Section[];
  link: Link | null;
  button: "read" | "accept";
};

/** What a programme's letters are written from. `readers`: how many are told by letter, authorities not counted. */
export type Written = {
  id: string;
  policyId: string;
  words: Words;
  byPage: boolean;
  readers: number;
};

function linkOf(
  { id, policyId, words, byPage }: Written,
  to: MasterLetter["to"],
): Pick<NoticeContent, "link" | "button"> {
  if (to === "person" && words.kind === "policy-change" && words.acceptance)
    return { link: { page: "notice-answer", token: PLACES.token }, button: "accept" };
  return { link: byPage ? { page: "notice", policyId, id } : null, button: "read" };
}

const PUBLIC = {
  yes: { "zh-CN": "已发布公告", en: "A public notice was given" },
  no: { "zh-CN": "未发布公告", en: "No public notice was given" },
};

/** What an authority's copy says beside what people are told. */
function forAuthority({ readers, byPage }: Written, locale: Locale): Fact[] {
  const count = locale === "zh-CN" ? `${readers} 人` : String(readers);
  return [
    fact("told-from", { text: PLACES.releasedAt }, locale),
    fact("concerned", { text: count }, locale),
    fact("public", { text: PUBLIC[byPage ? "yes" : "no"][locale] }, locale),
  ];
}

/** What every letter of a programme says: to people and, of an incident, to an authority, in each language the policy speaks. */
export async function noticeContents(
  written: Written,
  policy: PublishedPolicy,
  client?: Pick<Tx, "policyPapers">,
): Promise<NoticeContent[]> {
  const { words } = written;
  const readers: MasterLetter["to"][] = words.kind === "incident" ? ["person", "authority"] : ["person"];
  const contents: NoticeContent[] = [];
  for (const to of readers)
    for (const locale of policy.profile.languages)
      contents.push({
        to,
        locale,
        controller: await senderFacts(policy, locale, client),
        title: words.title[locale],
        greeting: PLACES.greeting,
        body: words.body[locale],
        facts: [
          ...noticeFacts(words, policy.profile, locale),
          ...(to === "authority" ? forAuthority(written, locale) : []),
        ],
        sections: noticeSections(words, locale),
        ...linkOf(written, to),
      });
  return contents;
}
