import { addDays } from "../../../clock/dates/civil-date";
import type { ToRequester } from "../facts/kind.server";
import type { LetterTicket } from "../facts/letter-facts";
import { SAMPLE_REFERENCE, sampleDue, sampleRight, sampleTicket } from "../facts/sample";
import type { Source } from "../facts/source.server";

declare module "../../../outbox/letters" {
  interface LetterData {
    "worked-together": { mainId: string };
    /** `closed`: one of them ended, with no answer to both; else colleagues took them apart. */
    "apart-again": { mainId: string; closed?: boolean };
  }
}

/** `other`: the request it is, or was, worked on together with, as the person knows it: no reference where both have the same. `dueOn`: by when each is promised; neither was moved. */
type TogetherFacts = LetterTicket & {
  receivedOn: string;
  dueOn: string;
  other: { reference: string | null; receivedOn: string; dueOn: string };
};
type ApartFacts = TogetherFacts & { closed: boolean };

async function factsOf({ tx, ticket, common }: Source, mainId: string): Promise<TogetherFacts> {
  const { receivedOn, dueOn } = ticket;
  const { visit, ...main } = await tx.ticket.findUniqueOrThrow({
    where: { id: mainId },
    select: { visit: true, receivedOn: true, dueOn: true },
  });
  return { ...common, receivedOn, dueOn, other: { ...main, reference: visit === ticket.visit ? null : visit } };
}

/** Two requests that ask for the same are worked on together: to the person of the one that is led. */
const together: ToRequester<"worked-together", TogetherFacts> = {
  to: "requester",
  name: { "zh-CN": "合并办理告知", en: "Worked on together" },
  facts: async (source, { mainId }) =>
    source.ticket.open && source.ticket.mergedIntoId === mainId ? factsOf(source, mainId) : null,
  sample: sampleTogether,
};

/** They are not any more. */
const apart: ToRequester<"apart-again", ApartFacts> = {
  to: "requester",
  name: { "zh-CN": "恢复分别办理告知", en: "Worked on separately again" },
  facts: async (source, { mainId, closed = false }) =>
    source.ticket.open && source.ticket.mergedIntoId === null ? { ...(await factsOf(source, mainId)), closed } : null,
  sample: (sample) => ({ ...sampleTogether(sample), closed: false }),
};

function sampleTogether(sample: Parameters<ToRequester<"worked-together", TogetherFacts>["sample"]>[0]): TogetherFacts {
  const right = sampleRight(sample);
  const { today } = sample;
  const earlier = addDays(today, -1);
  return {
    ...sampleTicket(sample, right),
    receivedOn: today,
    dueOn: sampleDue(sample, right).dueOn,
    other: {
      reference: SAMPLE_REFERENCE,
      receivedOn: earlier,
      dueOn: sampleDue({ ...sample, today: earlier }, right).dueOn,
    },
  };
}

/** That requests are worked on together, and that they are not any more. */
export const merges = { "worked-together": together, "apart-again": apart };
