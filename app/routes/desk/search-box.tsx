import { deskCopy } from "#app/copy/desk";
import type { DeskFrame } from "#app/http/staff/frame.server";
import { WHOSE_FIELD } from "#app/http/form/returned";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { controlLook } from "#app/ui/form/control-look";

/** The one search box, on every desk page: `/` leads to it. It is sent, never written into an address. It shows no kept words: those are of the page's own form. */
export function SearchBox({ frame: { locale, staff } }: { frame: DeskFrame }) {
  const { box } = deskCopy(locale).search;
  return (
    <form
      id="search-box-form"
      method="post"
      action={paths.search()}
      role="search"
      noValidate
      className="flex min-w-0 flex-1 basis-48 items-center gap-2 wide:max-w-96"
    >
      {staff ? <input type="hidden" name={WHOSE_FIELD} value={staff.whose} /> : null}
      <input
        name="q"
        type="search"
        data-search=""
        aria-label={box.label}
        aria-keyshortcuts="/"
        placeholder={box.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className={controlLook}
      />
      <Button kind="secondary" className="shrink-0">
        {box.submit}
      </Button>
    </form>
  );
}
