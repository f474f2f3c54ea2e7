import type { Locale, Text } from "#app/domain/language";
import type { ProgrammeKind } from "#app/domain/programmes/programme/kinds";
import { wordsField } from "#app/domain/programmes/programme/words-form";
import { Checkboxes } from "#app/ui/form/checkboxes";
import { TextArea } from "#app/ui/form/text-area";
import { TextField } from "#app/ui/form/text-field";
import { useDeskWords } from "../desk/frame";
import type { Labelled, useForm } from "../desk/use-form";
import { DateField } from "../desk/date-field";

/** What the form knows beside its fields: where each point stands, what the policy lists, and the earliest day of an end. */
export type Asked = {
  languages: readonly Locale[];
  kind: ProgrammeKind;
  points: { point: string; name: Text; law: string | null }[];
  majors: { id: string; text: Text }[];
  acceptanceNeeded: boolean;
  systems: { id: string; text: Text }[];
  earliestEnd: string;
};

type Form = ReturnType<typeof useForm>;

/** The labels of some words in both languages. */
export function useWordsLabels() {
  const { words } = useDeskWords();
  const say = words.programmes.words;
  return (label: string) => ({ "zh-CN": say.zh(label), en: say.en(label) });
}

/** Words in the languages the policy speaks, one under the other. */
export function Pair({
  form,
  languages,
  name,
  label,
  hint,
  line,
}: {
  languages: readonly Locale[];
  form: Form;
  name: string;
  label: string;
  hint?: string;
  line?: boolean;
}) {
  const labels = useWordsLabels()(label);
  return languages.map((locale, at) => {
    const control = form.text(wordsField(name, locale));
    const told = { label: labels[locale], ...(hint !== undefined && at === 0 && { hint }) };
    return line ? (
      <TextField key={locale} {...control} {...told} />
    ) : (
      <TextArea key={locale} {...control} {...told} rows={4} maxLength={2000} />
    );
  });
}

function IncidentFields({ form }: { form: Form }) {
  const { incident } = useDeskWords().words.programmes.words;
  return (
    <>
      <DateField {...form.text("noticedOn")} label={incident.noticedOn} />
      <TextField {...form.text("noticedTime")} {...incident.noticedTime} width="short" />
    </>
  );
}

function ChangeFields({ form, majors, acceptanceNeeded }: { form: Form } & Pick<Asked, "majors" | "acceptanceNeeded">) {
  const { words, locale } = useDeskWords();
  const { change } = words.programmes.words;
  const { acceptance, cutsRights } = change;
  const hint = acceptanceNeeded ? change.needed : acceptance.hint;
  return (
    <>
      {majors.length === 0 ? null : (
        <Checkboxes
          {...form.choices("majors")}
          {...change.majors}
          choices={majors.map(({ id, text }) => ({ value: id, text: text[locale] }))}
        />
      )}
      <DateField {...form.text("effectiveOn")} label={change.effectiveOn} />
      <Checkboxes
        {...form.choices("acceptance")}
        label={acceptance.label}
        choices={[{ value: "on", text: acceptance.text, hint }]}
      />
      <Checkboxes
        {...form.choices("cutsRights")}
        label={cutsRights.label}
        choices={[{ value: "on", text: cutsRights.text, hint: cutsRights.hint }]}
      />
    </>
  );
}

function EndFields({ form, systems, earliestEnd }: { form: Form } & Pick<Asked, "systems" | "earliestEnd">) {
  const { words, shared, locale } = useDeskWords();
  const { end } = words.programmes.words;
  const hint = end.endsOn.hint(shared.longDate(earliestEnd));
  return (
    <>
      <DateField {...form.text("endsOn")} label={end.endsOn.label} hint={hint} />
      <DateField {...form.text("requestsUntil")} {...end.requestsUntil} />
      {systems.length === 0 ? null : (
        <Checkboxes
          {...form.choices("systems")}
          {...end.systems}
          choices={systems.map(({ id, text }) => ({ value: id, text: text[locale] }))}
        />
      )}
      <TextArea {...form.text("moreSystems")} {...end.moreSystems} optional={words.optional} rows={3} />
    </>
  );
}

/** What only a notice of this kind is asked. */
export function KindFields({ form, asked }: { form: Form; asked: Asked }) {
  if (asked.kind === "incident") return <IncidentFields form={form} />;
  return asked.kind === "policy-change" ? (
    <ChangeFields form={form} {...asked} />
  ) : (
    <EndFields form={form} {...asked} />
  );
}

/** Every field with its label, in the order of the page. */
export function useLabelled({ kind, languages, points, systems }: Asked): Labelled[] {
  const { words, locale } = useDeskWords();
  const say = words.programmes.words;
  const labels = useWordsLabels();
  const pair = (name: string, label: string) =>
    languages.map((each) => ({ name: wordsField(name, each), label: labels(label)[each] }));
  const ofKind = {
    incident: [
      { name: "noticedOn", label: say.incident.noticedOn },
      { name: "noticedTime", label: say.incident.noticedTime.label },
    ],
    "policy-change": [
      { name: "effectiveOn", label: say.change.effectiveOn },
      { name: "acceptance", label: say.change.acceptance.label },
    ],
    "service-end": [
      { name: "endsOn", label: say.end.endsOn.label },
      { name: "requestsUntil", label: say.end.requestsUntil.label },
      ...(systems.length > 0 ? [{ name: "systems", label: say.end.systems.label }] : []),
      { name: "moreSystems", label: say.end.moreSystems.label },
    ],
  };
  return [
    ...pair("title", say.subject),
    ...pair("body", say.body),
    ...points.flatMap(({ point, name }) => pair(point, name[locale])),
    ...ofKind[kind],
    { name: "channels", label: say.channels.label },
    { name: "pace", label: say.pace.label },
    { name: "keepDays", label: say.keepDays.label },
    { name: "shownUntil", label: say.shownUntil.label },
  ];
}
