import type { Profile } from "../policies/profile";
import type { Right } from "../policies/rights";
import type { Text } from "../policies/text";

/** Where a policy names no categories, everything is one. */
const EVERYTHING = { id: "personal-data", text: { "zh-CN": "个人信息", en: "Personal data" } } as const;

/** What is gathered for access and copy, category by category. */
export function findingCategories({ dataCategories }: Pick<Profile, "dataCategories">): readonly { id: string; text: Text }[] {
  return dataCategories.length > 0 ? dataCategories : [EVERYTHING];
}

/** Whether a right is answered with a package of what was found. */
export function isAnsweredWithPackage(right: Right): right is "access" | "copy" {
  return right === "access" || right === "copy";
}
