import type { Profile } from "../../policies/profile/profile";
import type { Right } from "../../policies/profile/rights";
import type { Text } from "../../language";

type Category = { id: string; text: Text };

/** Where a policy names no categories, everything is one. */
const EVERYTHING: Category = { id: "personal-data", text: { "zh-CN": "个人信息", en: "Personal data" } };
/** What explains the rules beside the answer's own words. */
const EXPLANATION: Category = {
  id: "explanation",
  text: { "zh-CN": "处理规则的说明", en: "Explanation of the rules" },
};

/** Rights answered with a package of what was found, and one whose answer may bring documents in the same way. */
const PACKAGED = ["access", "copy", "rules"] as const satisfies Right[];
export type PackagedRight = (typeof PACKAGED)[number];

/** What is gathered for a right, category by category. */
export function findingCategories(
  { dataCategories }: Pick<Profile, "dataCategories">,
  right: Right,
): readonly Category[] {
  if (right === "rules") return [EXPLANATION];
  return dataCategories.length > 0 ? dataCategories : [EVERYTHING];
}

/** Whether a package can go with the answer to a right. */
export function mayBringPackage(right: Right): right is PackagedRight {
  return PACKAGED.some((each) => each === right);
}

/** Whether a right is not answered without a package of what was found. */
export function isAnsweredWithPackage(right: Right): right is "access" | "copy" {
  return right === "access" || right === "copy";
}
