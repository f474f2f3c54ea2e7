import type { CaseData, WritePages } from "#app/domain/audit/dossier/dossier.server";
import { README } from "#app/domain/audit/dossier/readme";
import { LOCALES } from "#app/domain/language";
import type { AboutDossier } from "#app/domain/audit/dossier/make-dossier.server";
import { casePage } from "./case-page";

/** Writes the pages of a case file, and what it proves, in every language. In: the ticket, whose policy names things; who took it, when and why. */
export function casePages({ reference, profile, by, why, at }: AboutDossier): WritePages {
  return (data: CaseData) =>
    LOCALES.flatMap((locale) => [
      { path: `README.${locale}.txt`, text: README[locale](reference) },
      { path: `case.${locale}.html`, text: casePage(data, { locale, profile, by, why, at }) },
    ]);
}
