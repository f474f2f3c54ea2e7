/** What the switch posts, on whatever form it stands; `app/http/request/language.server.ts` reads it. */
const languageField = "_language";

type LanguageSwitchProps = {
  /** The language to change to, written in itself. */
  to: { locale: string; text: string };
  /** The id of the page's form: its answers travel along and are kept. */
  form?: string;
  /** Where to post when the page has no form, and the path to come back to. */
  action?: string;
  back?: string;
};

const look =
  "inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-strong desk:min-h-6";

/** Brings the same page in the other language; what was typed is not lost. */
export function LanguageSwitch({ to, form, action, back }: LanguageSwitchProps) {
  const button = (
    <button
      type="submit"
      form={form}
      formNoValidate
      name={languageField}
      value={to.locale}
      lang={to.locale}
      className={look}
      data-screen-only
    >
      {to.text}
    </button>
  );
  if (form) {
    return (
      <>
        {/* Enter in a field presses a form's first button; without this one that would be the switch, which stands above the form. */}
        <button type="submit" form={form} tabIndex={-1} aria-hidden="true" className="sr-only" />
        {button}
      </>
    );
  }
  return (
    <form method="post" action={action}>
      <input type="hidden" name="back" value={back} />
      {button}
    </form>
  );
}
