import { useRouteLoaderData } from "@remix-run/react";
import { portalCopy, type PortalCopy } from "#app/copy/portal";
import { sharedCopy, type SharedCopy } from "#app/copy/shared";
import type { Locale } from "#app/domain/policies/text";
import type { loader } from "./route";

export const FRAME_ID = "routes/_portal";

/** What the frame around every public page knows. Throws when used outside of it. */
export function useFrame() {
  const frame = useRouteLoaderData<typeof loader>(FRAME_ID);
  if (!frame) throw new Error("a public page stands outside its frame");
  return frame;
}

/** The words of a public page in the person's language. */
export function useWords(): { words: PortalCopy; shared: SharedCopy; locale: Locale } {
  const { locale } = useFrame();
  return { words: portalCopy(locale), shared: sharedCopy(locale), locale };
}
