/**
 * An address somebody handed in, or null where it is none. `URL.canParse` is not asked: after some thousand calls Node 20 takes the letters of
 * Latin-1 (`straße.example`) for broken ones.
 */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
