import { createContext, useContext } from "react";

const ByHand = createContext(false);

/** What stands in it is read out, posted or handed over: there is nothing to press, and its reader has no page to open. */
export const ToldByHand = ByHand.Provider;

export function useToldByHand(): boolean {
  return useContext(ByHand);
}
