import { sharedCopy } from "#app/copy/shared";
import { deskCopy, type DeskCopy } from "#app/copy/desk";
import type { DeskFrame } from "#app/http/staff/frame.server";
import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { LanguageSwitch } from "#app/ui/page/language-switch";
import { SearchBox } from "./search-box";
import { ThemeSwitch } from "#app/ui/page/theme-switch";

type HeaderProps = { frame: DeskFrame; back: string; form: string | undefined };

const navLink =
  "inline-flex min-h-8 items-center px-1 whitespace-nowrap font-semibold text-ink no-underline hover:underline";

function Navigation({ frame: { locale, staff } }: Pick<HeaderProps, "frame">) {
  const { frame } = deskCopy(locale);
  return (
    <nav aria-label={frame.navigation} className="flex flex-wrap gap-x-3">
      <a href={paths.desk()} className={navLink}>
        {frame.queue}
      </a>
      {staff?.works ? (
        <a href={paths.intake()} className={navLink}>
          {frame.intake}
        </a>
      ) : null}
      {staff?.reviews ? (
        <a href={paths.aside()} className={navLink}>
          {deskCopy(locale).aside.link}
        </a>
      ) : null}
      {staff?.reports ? (
        <a href={paths.reports()} className={navLink}>
          {frame.reports}
        </a>
      ) : null}
      {staff?.policies ? (
        <a href={paths.policies()} className={navLink}>
          {frame.policies}
        </a>
      ) : null}
      {staff?.programmes ? (
        <a href={paths.programmes()} className={navLink}>
          {frame.programmes}
        </a>
      ) : null}
      {staff?.colleagues ? (
        <a href={paths.colleagues()} className={navLink}>
          {frame.staff}
        </a>
      ) : null}
      {staff?.operations ? (
        <a href={paths.operations()} className={navLink}>
          {frame.operations}
        </a>
      ) : null}
    </nav>
  );
}

/** The way to what one is told of, with how much of it is unread: a page's script keeps the figure true while the page is open. */
function Unread({ count, words }: { count: number; words: DeskCopy["told"] }) {
  return (
    <a href={paths.told()} className="inline-flex min-h-6 items-center gap-1 text-ink">
      {words.link}
      <span
        role="status"
        data-unread={paths.toldStream()}
        data-unread-count={count}
        data-unread-words={words.count("#")}
        className="font-semibold text-accent"
      >
        {count > 0 ? words.count(String(count)) : null}
      </span>
    </a>
  );
}

/** One's own: who one is, the account, light or dark, the way out; folded away, so that the top of the page is one line for everybody. */
function Own({ frame, staff, back, form }: HeaderProps & { staff: NonNullable<DeskFrame["staff"]> }) {
  const { locale, theme } = frame;
  const words = deskCopy(locale).frame;
  return (
    <details data-menu className="relative">
      <summary className="min-h-6 w-fit max-w-40 truncate text-ink">{staff.name}</summary>
      <div className="absolute top-full right-0 z-30 mt-1 flex w-max max-w-[calc(100vw-2rem)] flex-col items-start gap-3 rounded-soft border border-line bg-raised p-4 shadow-float max-sm:static max-sm:w-auto">
        <span className="text-muted">{words.who(staff.name, sharedCopy(locale).roles[staff.role])}</span>
        <a href={paths.account()} className="inline-flex min-h-6 items-center">
          {words.account}
        </a>
        <a href={paths.away()} className="inline-flex min-h-6 items-center">
          {deskCopy(locale).away.title}
        </a>
        <ThemeSwitch
          label={words.theme.label}
          action={paths.deskTheme(back)}
          form={form}
          current={theme}
          words={words.theme}
        />
        <form method="post" action={paths.signOut()}>
          <Button kind="quiet" className="px-0 desk:px-0">
            {words.signOut}
          </Button>
        </form>
      </div>
    </details>
  );
}

/** The top of every desk page: where one can go, the search, what is new, the language, and one's own. */
export function DeskHeader({ frame, back, form }: HeaderProps) {
  const { locale, staff } = frame;
  const words = deskCopy(locale).frame;
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <header data-screen-only className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-2">
      <span className="font-semibold text-accent">{words.name}</span>
      {staff ? <Navigation frame={frame} /> : null}
      {staff ? <SearchBox frame={frame} /> : null}
      <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
        {staff ? <Unread count={staff.unread} words={deskCopy(locale).told} /> : null}
        <LanguageSwitch
          to={{ locale: other, text: sharedCopy(other).languageName }}
          form={form}
          action={paths.language()}
          back={back}
        />
        {staff ? <Own frame={frame} staff={staff} back={back} form={form} /> : null}
      </div>
    </header>
  );
}
