import type { Profile } from "#app/domain/policies/profile/profile";
import type { RequesterKind } from "#app/domain/policies/profile/profile-parts";
import type { Right } from "#app/domain/policies/profile/rights";
import type { Locale } from "#app/domain/language";
import { quickerOf } from "../_portal/quicker";
import { ERASURES, type Erasure } from "#app/domain/tickets/workflow/codes";

type Choice = { value: string; text: string; hint?: string };
export type WhatChoices = {
  grounds: Choice[];
  consents: Choice[];
  consequences: Choice[];
  /** What can become of the data; empty where there is nothing to choose. */
  erasures: readonly Erasure[];
  formats: Profile["copyFormats"];
};

/** What a policy gives to choose from, in one language. */
export function choicesOf(profile: Profile, locale: Locale): WhatChoices {
  return {
    grounds: profile.deletionGrounds.map(({ id, text }) => ({ value: id, text: text[locale] })),
    consents: profile.consents.map(({ id, text, stops, where }) => ({
      value: id,
      text: text[locale],
      hint: [stops[locale], ...(where ? [where[locale]] : [])].join(locale === "en" ? " " : ""),
    })),
    consequences: profile.consequences.map(({ id, text }) => ({ value: id, text: text[locale] })),
    erasures: profile.anonymise ? ERASURES : [],
    formats: profile.copyFormats,
  };
}

/** What is to be known before a right is asked for, in one language; lists are empty where the policy names nothing or another right is meant. */
export type Beforehand = {
  selfService: string | null;
  /** Of a withdrawal: what stays. */
  stays: string[];
  /** Of a cancellation: whether one is asked for; what may stand in its way, with what to do; sign-ins of others; the time to change one's mind. */
  cancels: boolean;
  /** Asked for somebody who has died: what is done in an account is none of the reader's to do. */
  forRelative: boolean;
  blockers: { text: string; remedy: string | null }[];
  signIns: string[];
  coolingOff: { count: number; unit: "working-day" | "calendar-day" | "month" } | null;
  /** Whether the policy says that a cancelled account cannot be brought back. */
  irreversible: boolean;
  /** Of automated decisions and personalisation: what the policy says of them, that there are none too. */
  automated: string | null;
};

export function beforehandOf(profile: Profile, right: Right, kind: RequesterKind, locale: Locale): Beforehand {
  const { notWithdrawable, cancellation, automatedDecisions } = profile;
  const cancels = right === "cancel";
  const forRelative = kind === "relative";
  const { blockers, thirdPartySignIns, coolingOff, irreversible } = cancellation;
  return {
    selfService: quickerOf(profile, right, kind)?.[locale] ?? null,
    stays: right === "withdraw" ? notWithdrawable.map((text) => text[locale]) : [],
    cancels,
    forRelative,
    blockers: cancels
      ? blockers.map(({ text, remedy }) => ({ text: text[locale], remedy: forRelative ? null : remedy[locale] }))
      : [],
    signIns: cancels && !forRelative ? thirdPartySignIns.map(({ text }) => text[locale]) : [],
    coolingOff: cancels && coolingOff ? { count: coolingOff.count, unit: coolingOff.unit } : null,
    irreversible,
    automated: right === "automated" || right === "personalisation" ? (automatedDecisions?.[locale] ?? null) : null,
  };
}

/** The field that says: withdraw everything optional, in one press. */
export const EVERYTHING = "_everything";

/** Ticks every consent of the policy where the one press for all of them was used; other ticks stay as they are. */
export function tickEverything(form: FormData, { consents }: Profile): void {
  if (!form.has(EVERYTHING)) return;
  form.delete("consents");
  for (const { id } of consents) form.append("consents", id);
}
