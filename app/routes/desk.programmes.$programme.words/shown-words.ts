import { localMinute } from "#app/http/answer/local-minute";
import { wordsField } from "#app/domain/programmes/programme/words-form";
import type { Words } from "#app/domain/programmes/programme/words";
import { LOCALES, type Text } from "#app/domain/language";
import type { Profile } from "#app/domain/policies/profile/profile";
import type { Fields } from "#app/http/form/returned";

type Shown = {
  words: Words | null;
  byLetter: boolean;
  byPage: boolean;
  pace: number;
  keepDays: number;
  shownUntil: string | null;
};

function inLanguages(name: string, text: Text): Fields {
  return Object.fromEntries(LOCALES.map((locale) => [wordsField(name, locale), text[locale]]));
}

function ofKind(words: Words, { zone, cancellation }: Profile): Fields {
  switch (words.kind) {
    case "incident": {
      const { on, time } = localMinute(words.noticedAt, zone);
      return { noticedOn: on, noticedTime: time };
    }
    case "policy-change":
      return {
        majors: words.majors,
        effectiveOn: words.effectiveOn,
        ...(words.acceptance && { acceptance: "on" }),
        ...(words.cutsRights && { cutsRights: "on" }),
      };
    case "service-end": {
      const known = new Set(cancellation.systems.map(({ id }) => id));
      const more = words.systems.filter(({ id }) => !known.has(id));
      return {
        endsOn: words.endsOn,
        requestsUntil: words.requestsUntil,
        systems: words.systems.filter(({ id }) => known.has(id)).map(({ id }) => id),
        moreSystems: more.map(({ name }) => `${name["zh-CN"]} | ${name.en}`).join("\n"),
      };
    }
  }
}

/** A programme's words as its form shows them; before they were written, what is usual for its kind. */
export function shownWords({ words, byLetter, byPage, pace, keepDays, shownUntil }: Shown, profile: Profile): Fields {
  if (!words)
    return {
      channels: ["letter", "page"],
      pace: String(pace),
      keepDays: String(keepDays),
      systems: profile.cancellation.systems.map(({ id }) => id),
      ...(profile.changeAcceptance && { acceptance: "on" }),
    };
  const points = Object.entries(words.points).map(([name, text]) => inLanguages(name, text));
  return {
    ...inLanguages("title", words.title),
    ...inLanguages("body", words.body),
    ...(Object.assign({}, ...points) as Fields),
    ...ofKind(words, profile),
    channels: [...(byLetter ? ["letter"] : []), ...(byPage ? ["page"] : [])],
    pace: String(pace),
    keepDays: String(keepDays),
    shownUntil: words.kind === "service-end" ? "" : (shownUntil ?? ""),
  };
}
