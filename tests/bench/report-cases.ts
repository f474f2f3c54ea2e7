/** A report that is narrowed: what its address says beside its days, and the same asked of tickets `t` and their versions `v` in plain SQL; and whether a colleague reads it who sees their team's tickets alone. */
export type Case = { query: Record<string, string>; where: string; member: boolean };

/** Every filter there is, alone and together, for who sees all teams' tickets; and a report without one for a member of a team. In: the ids of the policies; the teams: one that holds the first policy but its copies, one that holds the rest. */
export function reportCases([first, second]: readonly [string, string], teams: readonly [string, string]): Case[] {
  const ofFirst = `(v."policyId" = '${first}' AND t."right" <> 'copy')`;
  const one = (query: Record<string, string>, where: string): Case => ({ query, where, member: false });
  return [
    one({}, "true"),
    one({ policy: second }, `v."policyId" = '${second}'`),
    one({ channel: "phone" }, `t."channel" = 'phone'`),
    one({ team: teams[0] }, ofFirst),
    one({ team: teams[1] }, `NOT ${ofFirst}`),
    one(
      { policy: first, team: teams[1], channel: "portal" },
      `v."policyId" = '${first}' AND t."right" = 'copy' AND t."channel" = 'portal'`,
    ),
    { query: {}, where: ofFirst, member: true },
    { query: { channel: "letter" }, where: `${ofFirst} AND t."channel" = 'letter'`, member: true },
  ];
}
