import { describe, expect, test } from "vitest";
import { gdpr } from "#app/domain/policies/profiles/gdpr";
import { resourceCloud } from "#app/domain/policies/profiles/resource-cloud";
import { SHIPPED } from "#app/domain/policies/profiles/shipped";
import { LOCALES } from "#app/domain/language";
import { sampleLetters } from "#app/domain/tickets/letters/content/letter-samples.server";
import { writeLetter } from "./write-letter";

const ORIGIN = "https://rights.example";

describe.each(LOCALES)("the sample letters of a policy in %s", (locale) => {
  test.each([resourceCloud, gdpr])("can all be written, each as it would arrive: $id", async (profile) => {
    for (const content of sampleLetters(profile, locale, "2026-11-24")) {
      const { subject, html, text } = await writeLetter(content, ORIGIN);
      expect([content.kind, subject.length > 0, html.includes(profile.controller.name[locale])]).toEqual([
        content.kind,
        true,
        true,
      ]);
      expect(text.length).toBeGreaterThan(40);
    }
  });

  test("leave out what the policy never sends, and say what it says", () => {
    const kinds = SHIPPED.map(
      (profile) => [profile, sampleLetters(profile, locale, "2026-11-24").map(({ kind }) => kind)] as const,
    );
    for (const [{ id, rights, cancellation, feeRule, recipients }, sent] of kinds) {
      expect([id, sent.includes("recipient-request")]).toEqual([id, recipients.length > 0]);
      expect([id, sent.includes("restriction-ended")]).toEqual([
        id,
        rights.delete !== undefined || rights.cancel !== undefined,
      ]);
      expect([id, sent.includes("blocked")]).toEqual([
        id,
        rights.cancel !== undefined && cancellation.blockers.length > 0,
      ]);
      expect([id, sent.includes("fee")]).toEqual([id, feeRule !== null]);
      expect([id, sent.includes("extended")]).toEqual([
        id,
        Object.values(rights).some(({ extension }) => extension !== null),
      ]);
      expect(sent).toEqual(
        expect.arrayContaining([
          "receipt",
          "question",
          "evidence",
          "digest",
          "approved",
          "refused",
          "finished",
          "withdrawn",
          "reopened",
        ]),
      );
    }
  });
});
