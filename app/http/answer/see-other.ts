/** A redirect that is always followed with GET, taking cookies along. Safe to throw. */
export function seeOther(path: string, ...cookies: string[]): Response {
  const headers = new Headers({ Location: path, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
