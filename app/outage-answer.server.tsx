import { renderToStaticMarkup } from "react-dom/server";
import { sharedCopy } from "#app/copy/shared";
import { givenBack } from "#app/http/form/given-back.server";
import { askedLocale, localeOf } from "#app/http/request/language.server";
import { themeOf } from "#app/http/staff/theme.server";
import { OutagePage } from "#app/ui/page/outage-page";
import { SkipLink } from "#app/ui/page/skip-link";
import { portalCopy } from "./copy/portal";
import { paths } from "./paths";

const RETRY_SECONDS = 30;

/** A path of the desk and the reports, which look denser than the public side. */
const DESK = /^\/(desk|reports)(\/|$)/i;

/**
 * The one answer of every route to an outage: what happened in the reader's language, and what was typed, to be sent again from there. It
 * draws itself whole, for whatever draws the other pages may need what is away.
 * In: the request, and the addresses of the product's styles. Out: 503 with Retry-After.
 */
export async function outageAnswer(request: Request, styles: readonly string[]): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const posted = request.method === "POST";
  const found = posted ? await givenBack(request) : null;
  const locale = (found && askedLocale(found.form)) ?? localeOf(request);
  const theme = themeOf(request);
  const words = sharedCopy(locale).outage;
  const desk = DESK.test(pathname);
  const page = (
    <html lang={locale} data-side={desk ? "desk" : "portal"} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <SkipLink text={portalCopy(locale).frame.skip} />
        <OutagePage
          words={words}
          path={pathname + search}
          home={desk ? paths.desk() : paths.home()}
          sent={posted ? (found?.back ?? "lost") : null}
        />
        <script src="/page.js" defer />
      </body>
    </html>
  );
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, {
    status: 503,
    headers: { "Content-Type": "text/html; charset=utf-8", "Retry-After": String(RETRY_SECONDS) },
  });
}
