import { createContext, useContext } from "react";

const Inside = createContext(false);

/** What stands in it is a part of another letter: it has no frame and no button of its own. */
export const InsideLetter = Inside.Provider;

export function useInside(): boolean {
  return useContext(Inside);
}
