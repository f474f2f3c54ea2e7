import type { ReactNode } from "react";
import { spoken, type Locale } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import { controllerFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import { FrameContext, type Frame } from "../../_portal/frame";
import { clueNames } from "../../_portal.request.who/form";

/** What the portal's own questions need to be asked at the desk, in a language the policy speaks. */
export function portalFrame(profile: Profile, wanted: Locale): Frame {
  const locale = spoken(profile.languages, wanted);
  return {
    policyId: profile.id,
    home: "",
    locale,
    languages: profile.languages,
    problem: false,
    controller: controllerFacts(profile, locale),
    policyName: profile.name[locale],
    policyTitle: profile.title?.[locale] ?? null,
    policyDate: profile.policyDate,
    policyHref: profile.policyUrl,
    clues: clueNames(profile, locale),
  };
}

/** The portal's questions, to be read out to somebody. */
export function PortalWords({ frame, children }: { frame: Frame; children: ReactNode }) {
  return <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>;
}
