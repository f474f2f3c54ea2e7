const look = "inline-flex min-h-11 items-center gap-1 self-start no-underline desk:min-h-6";

/** One step back, as a plain link: it works without a script and after a reload. */
export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} data-back data-screen-only className={look}>
      <span aria-hidden="true">←</span>
      <span className="underline">{text}</span>
    </a>
  );
}

/** One step back that takes along what is in a form. In: the form's id, and where it is sent. */
export function BackButton({ form, action, text }: { form: string; action: string; text: string }) {
  return (
    <button type="submit" form={form} formAction={action} formNoValidate data-screen-only className={look}>
      <span aria-hidden="true">←</span>
      <span className="text-accent underline">{text}</span>
    </button>
  );
}
