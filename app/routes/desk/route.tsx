import type { MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Outlet,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { deskCopy, type DeskCopy } from "#app/copy/desk";
import { sharedCopy } from "#app/copy/shared";
import type { loader as rootLoader, PageHandle } from "#app/root";
import { soughtIn } from "#app/http/staff/not-found";
import { paths } from "#app/paths";
import { classNames } from "#app/ui/class-names";
import { Arrived } from "#app/ui/arrived";
import { DeskHeader } from "./header";
import { keptTexts } from "./labels/field-label";
import { useDeskWords, useFrame } from "./frame";
import { InVainNotice, inVainIn } from "./in-vain-notice";
import { KeptNotice } from "./kept-notice";
import { KeysCard } from "./keys-card";
import { Whose } from "./decide/whose";

export const handle: PageHandle = { side: "desk" };

/** The id of the form on the page shown now, if it has one: a change of language takes what was typed along. */
function useFormId(): string | undefined {
  const page = useMatches().at(-1);
  return (page?.handle as PageHandle | undefined)?.form?.(page?.data);
}

/** What was done with the press that led here. */
function Done() {
  const said = useRouteLoaderData<typeof rootLoader>("root")?.said;
  const { shared } = useDeskWords();
  return said ? <Arrived {...shared.said[said]} /> : null;
}

/** The frame of every desk page. It asks for nothing itself: each page's loader is guarded and brings what the frame shows. */
export default function Desk() {
  const frame = useFrame();
  const { pathname, search } = useLocation();
  const form = useFormId();
  if (!frame) return <Outlet />;
  return (
    <div className="mx-auto flex min-h-screen max-w-desk flex-col px-4">
      <DeskHeader frame={frame} back={pathname + search} form={form} />
      <main
        id="main"
        tabIndex={-1}
        className={classNames("flex flex-1 flex-col gap-4 py-4", !frame.staff && "mx-auto w-full max-w-96 py-16")}
      >
        {form ? <Whose form={form} /> : null}
        <KeptNotice hasForm={form !== undefined} />
        <Done />
        <Outlet />
      </main>
      {frame.staff ? <KeysCard /> : null}
    </div>
  );
}

function problemOf(error: unknown, { problems }: DeskCopy): { title: string; help: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return problems.missing[soughtIn(isRouteErrorResponse(error) ? error.data : null)];
  if (status === 403) return problems.forbidden;
  return status < 500 ? problems.rejected : problems.broken;
}

/** The title of a page that cannot be shown; the others name themselves. */
export const meta: MetaFunction = ({ error, matches }) => {
  if (!error) return [];
  const root = matches.find(({ id }) => id === "root")?.data as { locale?: "zh-CN" | "en" } | undefined;
  const locale = root?.locale ?? "zh-CN";
  const words = deskCopy(locale);
  const title = words.frame.titled(problemOf(error, words).title);
  return [{ title: inVainIn(error) ? sharedCopy(locale).kept.titled(title) : title }];
};

/** What a desk page says when it cannot be shown. */
export function ErrorBoundary() {
  const locale = useRouteLoaderData<typeof rootLoader>("root")?.locale ?? "zh-CN";
  const [words, shared] = [deskCopy(locale), sharedCopy(locale)];
  const error = useRouteError();
  const { title, help } = problemOf(error, words);
  const given = inVainIn(error);
  return (
    <main id="main" tabIndex={-1} className="mx-auto flex max-w-text flex-col gap-4 px-4 py-12">
      <h1>{title}</h1>
      <p>{help}</p>
      {given ? (
        <InVainNotice
          given={given}
          texts={keptTexts(given.words.fields, given.words.path, { words, shared, locale })}
          shared={shared}
          back={paths.desk()}
        />
      ) : null}
      <p>
        <a href={paths.desk()}>{words.problems.back}</a>
      </p>
    </main>
  );
}
