import { z } from "zod";
import { parseUrl } from "../parse-url";
import { mayBeAsked, policyName } from "./connectors";

/** Where a controller's own system gives out lists of contacts, and the token it knows us by. `private`: it may stand in a network of our own. */
export type ListSource = { url: string; token: string; private: boolean };
type ListSources = Readonly<Record<string, ListSource>>;

export const listsExpected =
  'JSON such as {"my-policy":{"url":"https://…","token":"at least 32 random characters"}}, with "private": true where it stands in a network of your own; plain http only to this machine itself';

/** More policies than one portal holds. */
const MOST = 1_000;

const sources = z
  .record(
    policyName,
    z.strictObject({
      url: z
        .string()
        .max(2_000)
        .refine(mayBeAsked)
        .refine((url) => parseUrl(url)?.hash === ""),
      // What may stand in a header.
      token: z.string().regex(/^[\x21-\x7e]{32,1000}$/),
      private: z.boolean().default(false),
    }),
  )
  .refine((found) => Object.keys(found).length <= MOST);

/** Reads the variable: policies' ids with where their lists are. Null where it is not that. */
export function parseLists(text: string): ListSources | null {
  try {
    return sources.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
