const forms = new WeakMap<Request, FormData>();

/** Remembers what a request's body held, as long as the request lives: it can be read only once. */
export function rememberForm(request: Request, form: FormData): void {
  forms.set(request, form);
}

/** Whether a file was chosen in a form that was read. Its bytes need not be there any more. */
export function hasFile(form: FormData): boolean {
  return [...form.values()].some((value) => typeof value !== "string");
}

/** What a request's body held, if it was read; null while it was not, or could not be. */
export function rememberedForm(request: Request): FormData | null {
  return forms.get(request) ?? null;
}

/** Forgets that a form brought a file: it was taken, and what is left are its words. */
export function forgetFile(request: Request, words: FormData): void {
  if (forms.has(request)) forms.set(request, words);
}
