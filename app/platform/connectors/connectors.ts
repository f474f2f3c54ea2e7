import { z } from "zod";
import { parseUrl } from "../parse-url";

/** Where a controller's own system is asked, and the secret both sides share. `private`: it may stand in a network of our own. */
export type Connector = { url: string; secret: string; private: boolean };
export type Connectors = Readonly<Record<string, Connector>>;

export const connectorsExpected =
  'JSON such as {"my-policy":{"url":"https://…","secret":"at least 32 random characters"}}, with "private": true where it stands in a network of your own; plain http only to this machine itself';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** True for an address questions may go to: https, or http that never leaves the machine. Credentials have no place in it. */
export function mayBeAsked(value: string): boolean {
  const url = parseUrl(value);
  if (!url) return false;
  const { protocol, hostname, username, password } = url;
  if (username || password) return false;
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname));
}

/** More policies than one portal holds. */
const MOST = 1_000;

/** What a policy is called in the variables that say where its controller's systems are. */
export const policyName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40);

const connectors = z
  .record(
    policyName,
    z.strictObject({
      url: z.string().max(2_000).refine(mayBeAsked),
      secret: z.string().min(32).max(1_000),
      private: z.boolean().default(false),
    }),
  )
  .refine((found) => Object.keys(found).length <= MOST);

/** Reads the variable: policies' ids with their connectors. Null where it is not that. */
export function parseConnectors(text: string): Connectors | null {
  try {
    return connectors.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
