import type { ReactNode } from "react";

type ChoiceSwitchProps = {
  label: string;
  /** What a button posts, and where. */
  name: string;
  action: string;
  /** The id of the page's form: what was typed into it travels along and is kept. */
  form?: string;
  current: string;
  choices: readonly { value: string; text: string }[];
};

/** One of a few, chosen by a press and kept: buttons side by side. */
export function ChoiceSwitch({ label, name, action, form, current, choices }: ChoiceSwitchProps) {
  return (
    <Around form={form} action={action} label={label}>
      {choices.map(({ value, text }) => (
        <button
          key={value}
          type="submit"
          name={name}
          {...(form ? { form, formAction: action, formMethod: "post", formNoValidate: true } : {})}
          value={value}
          aria-pressed={value === current}
          className="min-h-11 border border-edge px-2 first-of-type:rounded-l-soft last-of-type:rounded-r-soft not-first-of-type:border-l-0 aria-pressed:bg-accent aria-pressed:text-on-accent desk:min-h-6"
        >
          {text}
        </button>
      ))}
    </Around>
  );
}

type AroundProps = Pick<ChoiceSwitchProps, "form" | "action" | "label"> & { children: ReactNode };

/** A form of its own, or a group of buttons that belong to the page's. */
function Around({ form, action, label, children }: AroundProps) {
  if (form)
    return (
      <div role="group" aria-label={label} className="inline-flex" data-screen-only>
        {children}
      </div>
    );
  return (
    <form method="post" action={action} aria-label={label} className="inline-flex" data-screen-only>
      {children}
    </form>
  );
}
