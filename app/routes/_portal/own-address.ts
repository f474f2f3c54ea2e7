import { useLocation } from "@remix-run/react";

/**
 * The page's own address, for its form to be sent to. A form that names none takes along the part behind the `#`, which a line of an error
 * summary has left there: what comes back is then scrolled to that field, and what is to be mended now is neither seen nor has the focus.
 */
export function useOwnAddress(): string {
  const { pathname, search } = useLocation();
  return pathname + search;
}
