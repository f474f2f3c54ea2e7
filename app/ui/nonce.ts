import { createContext, useContext } from "react";

/** The page's content security nonce while the server draws it; empty in the browser, which hides it from scripts. */
const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
