/** An IPv4 address in the dress of IPv6, as a socket that listens to both gives it. */
const DRESSED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** The four groups of an IPv6 address that name its network; the other four are whatever its owner likes. */
function firstFour(address: string): string {
  const [head = "", tail] = address.split("%", 1)[0]!.split("::");
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const [front, back] = [groups(head), groups(tail ?? "")];
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0");
  return [...front, ...gap, ...back]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}

/**
 * Whom a limit by address counts: an IPv4 address as it is, an IPv6 address by its network of 64 bits. One subscriber has that whole
 * network, and could otherwise come from a new address each time. In: an address as the socket or a trusted proxy names it.
 */
export function networkOf(address: string): string {
  const bare = DRESSED.exec(address)?.[1] ?? address;
  return bare.includes(":") ? `${firstFour(bare)}::/64` : bare;
}
