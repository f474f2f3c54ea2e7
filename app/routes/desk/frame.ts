import { useMatches } from "@remix-run/react";
import { deskCopy, type DeskCopy } from "#app/copy/desk";
import { sharedCopy, type SharedCopy } from "#app/copy/shared";
import type { DeskFrame } from "#app/http/staff/frame.server";
import type { Locale } from "#app/domain/language";

type FramedData = { frame?: DeskFrame } | undefined;

/** The frame's data as the page's own loader gave it; null where the page could not be loaded. */
export function useFrame(): DeskFrame | null {
  const page = useMatches().at(-1);
  return (page?.data as FramedData)?.frame ?? null;
}

export type DeskWords = { words: DeskCopy; shared: SharedCopy; locale: Locale };

/** The words of a desk page. */
export function useDeskWords(): DeskWords {
  const locale = useFrame()?.locale ?? "zh-CN";
  return { words: deskCopy(locale), shared: sharedCopy(locale), locale };
}
