import type { Kept } from "#app/domain/policies/profile/papers";
import { paths } from "#app/paths";
import type { PolicyWords } from "./policy-words";

/** How a promise is kept, in words. */
export function keptWords(kept: Kept, { words, shared, locale }: PolicyWords): string {
  const text = words.papers.kept;
  switch (kept.by) {
    case "right":
      return text.right(shared.rights[kept.right].name);
    case "programme":
      return text.programme(words.papers.programmes[kept.programme]);
    case "page":
      return text.page(words.papers.pages[kept.page]);
    case "outside":
      return text.outsideBy(kept.how[locale]);
    case "not-yet":
      return text.notYet;
  }
}

/** What keeps the promises of a policy: the version in force, or its draft (null). */
export type KeeperOf = {
  policyId: string;
  /** Whether the reader writes policies: pages that only they can open are left to them. */ manages: boolean;
  version: number | null;
  /** Whether the version's text can be read. */ readable: boolean;
};

const PAGES = {
  portal: ({ policyId }: KeeperOf) => paths.portal(policyId),
  request: ({ policyId }: KeeperOf) => paths.start([], policyId),
  track: () => paths.track(),
  "policy-text": ({ policyId, version, readable }: KeeperOf) => {
    if (version === null) return paths.policyTextEdit(policyId);
    return readable ? paths.policyText(policyId, version) : null;
  },
  policy: ({ policyId, manages, version }: KeeperOf) => {
    if (manages) return paths.policy(policyId);
    return version === null ? null : paths.policyVersion(policyId, version);
  },
  reports: () => paths.reports(),
};

/** Where it is kept: the right's section, the notices to many, or the page; null where this product has no page for it. */
export function keptHref(kept: Kept, keeper: KeeperOf): string | null {
  if (kept.by === "page") return PAGES[kept.page](keeper);
  if (kept.by === "programme") return paths.programmes({ kind: kept.programme, policy: keeper.policyId });
  if (kept.by !== "right") return null;
  const section = `right-${kept.right}` as const;
  return keeper.version === null
    ? paths.policySection(keeper.policyId, section)
    : `${paths.policyVersion(keeper.policyId, keeper.version)}#${section}`;
}

/** A choice of how a promise is kept, as a form sends it: `right:delete`, `outside`. */
export function keptChoice(kept: Kept): string {
  switch (kept.by) {
    case "right":
      return `right:${kept.right}`;
    case "programme":
      return `programme:${kept.programme}`;
    case "page":
      return `page:${kept.page}`;
    default:
      return kept.by;
  }
}
