/** What a browser sends back: keeps cookies by name, forgets those that were expired. */
export function cookieJar(): { keep(headers: Headers): void; header(): string } {
  const cookies = new Map<string, string>();
  return {
    keep(headers) {
      for (const line of headers.getSetCookie()) {
        const [pair = ""] = line.split(";");
        const at = pair.indexOf("=");
        if (/Max-Age=0(;|$)/.test(line)) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
    },
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  };
}
