import { env } from "#app/platform/env/env.server";

/** A page's whole address, for what is read outside of the product. In: a path of `paths`. */
export function absolute(path: string): string {
  return new URL(path, env().ORIGIN).toString();
}
