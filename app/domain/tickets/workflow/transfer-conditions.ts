/** What must hold before data go to another controller. Source: Network Data Security Regulations (Order 790), as the product's rules on rights tell it. */
export const TRANSFER_CONDITIONS = ["identity", "basis", "feasible", "harmless"] as const;
export type TransferCondition = (typeof TRANSFER_CONDITIONS)[number];

/** Whether all of them were looked at and hold. */
export function allHold(confirmed: readonly TransferCondition[]): boolean {
  return TRANSFER_CONDITIONS.every((condition) => confirmed.includes(condition));
}
