import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { portalCopy } from "#app/copy/portal";
import { takeSaid } from "#app/http/answer/done.server";
import { themeOf } from "#app/http/staff/theme.server";
import { localeOfPage } from "#app/http/request/caller.server";
import { MessagePage } from "#app/ui/page/message-page";
import { SkipLink } from "#app/ui/page/skip-link";
import { paths } from "./paths";
import "./styles/app.css";

/** What a route may say of itself to the frame around it, as its `handle`. */
export type PageHandle = {
  side?: "desk";
  /** The id of the page's form, from what its loader gave: a change of language takes its answers along. */
  form?: (data: unknown) => string | undefined;
};

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** Pages name themselves; this is the title of what went wrong. */
export const meta: MetaFunction<typeof loader> = ({ error, data: page }) =>
  error ? [{ title: portalCopy(page?.locale ?? "zh-CN").errors.page(statusOf(error)).title }] : [];

export function loader({ request, context }: LoaderFunctionArgs) {
  const { said, cookie } = takeSaid(request);
  const page = { locale: localeOfPage(request, context), theme: themeOf(request), said };
  return data(page, cookie ? { headers: { "Set-Cookie": cookie } } : {});
}

function usePageHandle(): PageHandle {
  const matches = useMatches();
  return Object.assign({}, ...matches.map(({ handle }) => handle));
}

export function Layout({ children }: { children: ReactNode }) {
  const { side } = usePageHandle();
  const { locale = "zh-CN", theme = "system" } = useRouteLoaderData<typeof loader>("root") ?? {};
  return (
    <html lang={locale} data-side={side ?? "portal"} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {import.meta.env.DEV ? <script type="module" src="/@vite/client" /> : null}
      </head>
      <body>
        <SkipLink text={portalCopy(locale).frame.skip} />
        {children}
        <script src="/page.js" defer />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** Says what went wrong without saying anything about how: in the person's language, or in both while it is not known. */
export function ErrorBoundary() {
  const status = statusOf(useRouteError());
  const known = useRouteLoaderData<typeof loader>("root");
  const locales = known ? [known.locale] : (["zh-CN", "en"] as const);
  return (
    <main id="main" className="mx-auto max-w-[44rem] px-4 py-12">
      {locales.map((locale) => {
        const words = portalCopy(locale).errors.page(status);
        return (
          <MessagePage key={locale} lang={locale} title={words.title}>
            <p>{words.help}</p>
            <p>
              <a href={paths.home()}>{words.home}</a>
            </p>
          </MessagePage>
        );
      })}
    </main>
  );
}
