import { BlockList, isIP } from "node:net";

/** Networks that are nobody's on the internet: this machine, networks of one's own, links, groups, examples, and ways through which they are reached under other names. */
const NETWORKS = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 9],
  ["ff00::", 8],
] as const;

/** Apart for each family: in one list an IPv4 address would be looked for among those that are written as IPv6 as well. */
const LISTS = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, bits] of NETWORKS) {
  const family = network.includes(":") ? "ipv6" : "ipv4";
  LISTS[family].addSubnet(network, bits, family);
}

/** Whether an address of a machine is one on the internet, and not of a network of somebody's own. In: an IPv4 or IPv6 address; anything else is none. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 6 ? "ipv6" : "ipv4";
  return !LISTS[family].check(address, family);
}
