import { civilDateIn } from "../../../clock/dates/zone";
import type { ToRecipient } from "../facts/kind.server";
import type { LetterTicket } from "../facts/letter-facts";
import { sampleRight, sampleTicket } from "../facts/sample";
import { unsealFormer } from "../promise/former-contact.server";

declare module "../../../outbox/letters" {
  interface LetterData {
    "contact-changed": Record<never, never>;
  }
}

/** Staff changed where the person is reached: told to where they were reached before, and no word of the new contact. */
const changed: ToRecipient<"contact-changed", LetterTicket & { changedOn: string }> = {
  to: "recipient",
  name: { "zh-CN": "联系方式更改通知", en: "Contact changed" },
  facts: async ({ letter, profile, common }) => ({
    ...common,
    changedOn: civilDateIn(letter.createdAt, profile.zone),
  }),
  address: async (_reader, _data, _profile, letter) => unsealFormer(letter),
  sample: (sample) => ({ ...sampleTicket(sample, sampleRight(sample)), changedOn: sample.today }),
};

/** What is told to where somebody was reached before. */
export const formerContact = { "contact-changed": changed };
