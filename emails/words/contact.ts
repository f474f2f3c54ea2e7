import type { Controller, Locale } from "../letter/letter";

/**
 * The ways to reach the controller, one line each, for the foot of a letter.
 * @returns no line for what the controller has not given
 */
export function contactLines({ hotline, email, address }: Controller, locale: Locale): string[] {
  const zh = locale === "zh-CN";
  return [
    hotline && (zh ? `电话：${hotline}` : `Phone: ${hotline}`),
    email && (zh ? `邮箱：${email}` : `E-mail: ${email}`),
    address && (zh ? `地址：${address}` : `Address: ${address}`),
  ].filter(given);
}

/** Under which policy the letter is sent, by its title and where it can be read, for its foot; no line where it has neither. Written out, for a letter has one button and no other link. */
export function policyLines({ policy }: Controller, locale: Locale): string[] {
  if (!policy) return [];
  return [locale === "zh-CN" ? `政策：《${policy.title}》 ${policy.url}` : `Policy: “${policy.title}” ${policy.url}`];
}

/**
 * How to speak up, as the middle of a sentence: "拨打 … ，或写信到 …" / "call … or write to …".
 * Falls back on a reply to the letter when the controller named no other way.
 */
export function speakUp({ hotline, email }: Controller, locale: Locale): string {
  const zh = locale === "zh-CN";
  const ways = [
    hotline && (zh ? `拨打 ${hotline}` : `call ${hotline}`),
    email && (zh ? `写信到 ${email}` : `write to ${email}`),
  ].filter(given);
  if (ways.length === 0) return zh ? "直接回复这封邮件" : "reply to this e-mail";
  return ways.join(zh ? "，或" : " or ");
}

function given(text: string | null): text is string {
  return text !== null && text !== "";
}
