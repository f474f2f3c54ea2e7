const forms = new WeakMap<Request, FormData>();

/** Remembers what a request's body held, as long as the request lives: it can be read only once. */
export function rememberForm(request: Request, form: FormData): void {
  forms.set(request, form);
}

/** What a request's body held, if it was read; null while it was not, or could not be. */
export function rememberedForm(request: Request): FormData | null {
  return forms.get(request) ?? null;
}
