import { useRouteLoaderData } from "@remix-run/react";
import { createContext, useContext } from "react";
import { portalCopy, type PortalCopy } from "#app/copy/portal";
import { sharedCopy, type SharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/language";
import type { ControllerFacts } from "#app/domain/tickets/letters/facts/letter-facts";
import type { loader } from "./route";

export const FRAME_ID = "routes/_portal";

/** What the frame around every public page knows. */
export type Frame = {
  policyId: string;
  home: string;
  locale: Locale;
  /** The languages the page can be in. */
  languages: readonly Locale[];
  problem: boolean;
  controller: ControllerFacts;
  policyName: string;
  /** The policy's real title; null where it is not given. */
  policyTitle: string | null;
  policyDate: string | null;
  /** Where the policy itself can be read; null where it is nowhere. */
  policyHref: string | null;
  /** What the policy calls the fields by which somebody is found, by their names. */
  clues: Record<string, string>;
};

/** The frame of public pages that stand elsewhere: a preview shows them without being one. */
export const FrameContext = createContext<Frame | null>(null);

/** What the frame around every public page knows. Throws when used outside of it. */
export function useFrame(): Frame {
  const loaded = useRouteLoaderData<typeof loader>(FRAME_ID);
  const frame = useContext(FrameContext) ?? loaded;
  if (!frame) throw new Error("a public page stands outside its frame");
  return frame;
}

/** The words of a public page in the person's language. */
export function useWords(): { words: PortalCopy; shared: SharedCopy; locale: Locale } {
  const { locale } = useFrame();
  return { words: portalCopy(locale), shared: sharedCopy(locale), locale };
}
