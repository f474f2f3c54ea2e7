import type { ProfileDraft } from "../profile/profile";
import {
  ABOUT_THE_REQUEST,
  byLaw,
  complaint,
  groundsAt,
  law,
  OWN,
  promise,
  WORKING_DAYS_10,
  WORKING_DAYS_15,
} from "./building";

type Promise = ReturnType<typeof promise>;

/** Where the duty to keep network logs stands. */
export const NETWORK_LOGS = law("《网络安全法》第二十三条");

/** Nobody has to delete what none of the law's cases is about. Source: PIPL 47. */
export const NOT_DUE_FOR_DELETION = {
  id: "not-due-for-deletion",
  name: { "zh-CN": "不属于应当删除的情形", en: "None of the cases in which data must be deleted" },
  hint: {
    "zh-CN": "逐项写明为什么不属于法律所列的情形：目的是什么，为什么还需要，依据什么处理，保存到何时。",
    en: "Say for each case listed in the law why it does not apply: what the purpose is, why the data are still needed, what the processing is based on, and until when they are kept.",
  },
  source: { "zh-CN": "《个人信息保护法》第四十七条", en: "Personal Information Protection Law, Art. 47" },
  secondPerson: true,
  stands: law("《个人信息保护法》第四十七条"),
} as const satisfies NonNullable<ProfileDraft["ownGrounds"]>[number];

/** The right to restrict or object ends where a law says otherwise. Source: PIPL 44. */
export const LAW_SAYS_OTHERWISE = {
  id: "law-says-otherwise",
  name: { "zh-CN": "法律、行政法规另有规定", en: "The law says otherwise" },
  hint: {
    "zh-CN": "写明是哪部法律、行政法规的哪一条，为什么这项处理不能限制或者拒绝。",
    en: "Name the law and the article, and say why this processing cannot be restricted or objected to.",
  },
  source: { "zh-CN": "《个人信息保护法》第四十四条", en: "Personal Information Protection Law, Art. 44" },
  secondPerson: true,
  stands: law("《个人信息保护法》第四十四条"),
} as const satisfies NonNullable<ProfileDraft["ownGrounds"]>[number];

/** To whom one can complain outside, where a policy names nobody. Source: PIPL 65. */
export const COMPLAIN_OUTSIDE = {
  "zh-CN": "向网信等履行个人信息保护职责的部门投诉、举报",
  en: "Complain to the cyberspace administration or another authority that protects personal information",
  stands: law("《个人信息保护法》第六十五条"),
};

/** Where one can sue, where a policy names no court. Source: PIPL 50. */
export const COURT = { "zh-CN": "您也可以依法向人民法院起诉", en: "You may also sue in the people's court" };

/** A right of the law, with the one ground on which the law lets a controller decline. */
function given(right: string, ground: string, groundStands: string = right): Promise {
  const grounds = [...groundsAt(groundStands, [ground]), ...groundsAt(OWN, ABOUT_THE_REQUEST)];
  return promise(WORKING_DAYS_15, WORKING_DAYS_10, grounds, { stands: { right, term: OWN, identity: OWN } });
}

/**
 * Every right of a policy whose text names neither a term nor grounds to refuse, and that personalises: all by law, the term the
 * operator's own, refused on the law's grounds alone.
 */
export const ALL_BY_LAW = {
  ...(byLaw(WORKING_DAYS_15, WORKING_DAYS_10, { personalises: true }) as Record<
    "copy" | "transfer" | "supplement" | "withdraw" | "personalisation" | "cancel" | "rules" | "automated",
    Promise
  >),
  access: given(
    law("《个人信息保护法》第四十五条"),
    "statutory-secrecy",
    law("《个人信息保护法》第十八条、第四十五条"),
  ),
  correct: given(law("《个人信息保护法》第四十六条"), "harms-objectivity"),
  delete: given(law("《个人信息保护法》第四十七条"), NOT_DUE_FOR_DELETION.id),
  restrict: given(law("《个人信息保护法》第四十四条"), LAW_SAYS_OTHERWISE.id),
  complaint: complaint(WORKING_DAYS_15, WORKING_DAYS_10),
};

/** Such a right where the policy's text gives it too. In: the section, and how the text says it can be done alone. */
export function saidBy(text: string, right: Promise, selfService: Promise["selfService"] = null): Promise {
  const stands = { ...right.stands, right: text, ...(selfService ? { selfService: text } : {}) };
  return { ...right, selfService, stands };
}
