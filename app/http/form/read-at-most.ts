/**
 * A body as UTF-8 text; null as soon as it proves longer than the limit, in bytes, whatever length was announced.
 * The rest is left unread and not cancelled, for that would cut the line before the answer is out.
 */
export async function readAtMost(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string | null> {
  if (!body) return "";
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > limit) return null;
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
