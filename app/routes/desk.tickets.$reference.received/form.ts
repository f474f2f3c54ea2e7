import { z } from "zod";
import { receiptFields, type ReceiptLimits } from "#app/domain/tickets/intake/came-form";
import { paragraph } from "#app/domain/tickets/ticket/typed-fields";

/** When it was really received, and why it is put right. */
export function correctionForm(limits: ReceiptLimits) {
  return receiptFields(limits)
    .transform((receivedAt) => ({ receivedAt }))
    .and(z.object({ reason: paragraph }));
}
