import { deskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import {
  fieldKey,
  rightOfPath,
  rightOfSection,
  sectionOfPath,
  type GeneralSection,
  type SectionId,
} from "#app/domain/policies/check/fields";
import type { Gap } from "#app/domain/policies/check/gap";
import { groundOf, isGroundId } from "#app/domain/policies/profile/grounds";
import { asTyped, member, rowsOf, type Loose } from "#app/domain/policies/check/loose";
import { isRetentionDuty, RETENTION_DUTIES } from "#app/domain/policies/profile/retention-duties";
import { isRight } from "#app/domain/policies/profile/rights";
import { readStand } from "#app/domain/policies/profile/stands";
import { isOfLedger, lineOfPath } from "#app/domain/policies/check/check-papers";
import type { Locale } from "#app/domain/language";

/** What words still being written say in each language: where one is empty, what the other says. */
export function saidIn(text: Loose, otherwise: string): Record<Locale, string> {
  const [chinese, english] = [asTyped(member(text, "zh-CN")), asTyped(member(text, "en"))];
  return { "zh-CN": chinese || english || otherwise, en: english || chinese || otherwise };
}

/** A ground of the policy's own, by its name in every language. */
export type OwnGround = { id: string; name: Record<Locale, string> };

/** The grounds a profile has beside the catalogue's, however incomplete. */
export function ownGroundsOf(profile: Loose): OwnGround[] {
  return rowsOf(member(profile, "ownGrounds")).flatMap((row) => {
    const id = asTyped(member(row, "id"));
    return id === "" ? [] : [{ id, name: saidIn(member(row, "name"), id) }];
  });
}

export type FieldWords = { label: string; hint?: string };
export type PolicyWords = ReturnType<typeof policyWords>;

const GROUNDS_KEY = "rights.refusalGrounds";

/** What the parts of a policy are called in one language. In: the policy's own grounds, which have names of their own. */
export function policyWords(locale: Locale, own: readonly OwnGround[]) {
  const words = deskCopy(locale).policies;
  const shared = sharedCopy(locale);
  const fields = words.fields as Record<string, FieldWords>;
  const options = words.options as Record<string, Record<string, string>>;

  function option(key: string, value: string): string {
    if (key === GROUNDS_KEY)
      return (
        own.find(({ id }) => id === value)?.name[locale] ??
        (isGroundId(value) ? groundOf({ ownGrounds: [] }, value)?.name[locale] : undefined) ??
        value
      );
    if (key === "retentionDuties" && isRetentionDuty(value)) return RETENTION_DUTIES[value].name[locale];
    if ((key === "rights" || key === "termDefaults.rights") && isRight(value)) return shared.rights[value].name;
    return options[key]?.[value] ?? value;
  }

  function field(path: string): FieldWords {
    return fields[fieldKey(path)] ?? { label: fieldKey(path) };
  }

  function section(id: SectionId): string {
    const right = rightOfSection(id);
    return right ? words.sections.right(shared.rights[right].name) : words.sections.names[id as GeneralSection];
  }

  /** Where a path lies: its section, the lists and rows on the way, the field. */
  function place(path: string): string {
    if (isOfLedger(path)) {
      const line = lineOfPath(path);
      return words.check.place(words.papers.title, ...(line === null ? [] : [words.check.row(line + 1)]));
    }
    const steps = path.split(".").map((_, at, all) => all.slice(0, at + 1).join("."));
    const named = steps.flatMap((step) => {
      const label = fields[fieldKey(step)]?.label;
      const row = /\[(\d+)\]$/.exec(step)?.[1];
      return [
        ...(label && !(rightOfPath(path) && step === "rights") ? [label] : []),
        ...(row === undefined ? [] : [words.check.row(Number(row) + 1)]),
      ];
    });
    return words.check.place(section(sectionOfPath(path)), ...named);
  }

  function finding({ path, code, detail = "" }: Gap): string {
    const key = code.startsWith("ground")
      ? GROUNDS_KEY
      : code.startsWith("duty")
        ? "retentionDuties"
        : code === "requester-without-evidence"
          ? "requesters.kind"
          : code === "clues-shut-out"
            ? "clues.holder"
            : code === "twice" || code === "stands-nowhere"
              ? fieldKey(path)
              : "";
    return words.findings[code](key === "" ? detail : option(key, detail));
  }

  /** A mark as it is read and typed: it is understood again as it is written here. */
  function stand(mark: string): string {
    const stands = readStand(mark);
    if (stands === null) return mark;
    if (stands.in === "own") return words.papers.mark.own;
    return stands.in === "law" ? words.papers.mark.law(stands.law) : `§${stands.section}`;
  }

  /** An entry by where it lies, and by its name where several are written in one field. */
  function entry({ path, id }: { path: string; id: string | null }): string {
    return id === null ? place(path) : words.check.place(place(path), option(fieldKey(path), id));
  }

  return { words, shared, locale, option, field, section, place, finding, stand, entry };
}
