/**
 * Makes a thing once per process, also where a module is present twice: the built pages carry their own copy of this folder beside
 * the one the server runs. For what must not be doubled, such as a pool of connections.
 */
export function single<T>(name: string, make: () => T): T {
  const key = Symbol.for(`rightsdesk.${name}`);
  const holder = globalThis as typeof globalThis & Record<symbol, T | undefined>;
  return (holder[key] ??= make());
}
