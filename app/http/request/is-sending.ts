/** Whether something was sent, and not only asked for. */
export function isSending({ method }: Pick<Request, "method">): boolean {
  return method !== "GET" && method !== "HEAD";
}
