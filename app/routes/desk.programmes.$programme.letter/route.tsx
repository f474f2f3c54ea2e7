import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { textSchema, type Text } from "#app/domain/language";
import { fillLetter, greetingOf } from "#app/domain/programmes/letter/fill-letter";
import { momentOf } from "#app/domain/programmes/programme/moment";
import { wordsOf } from "#app/domain/programmes/programme/words";
import { lettersOf } from "#app/domain/programmes/reading/programme-page.server";
import { callerOf } from "#app/http/request/caller.server";
import { deskFrame, type DeskFrame } from "#app/http/staff/frame.server";
import { programmeName, requireProgramme } from "#app/http/staff/programme.server";
import { sayMoment } from "#app/http/answer/say-moment";
import { requirePermission } from "#app/http/staff/session.server";
import { paths } from "#app/paths";
import { classNames } from "#app/ui/class-names";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { PageHeader } from "#app/ui/page/page-header";
import { useDeskWords } from "../desk/frame";
import { deskMeta } from "../desk/page-meta";

/** How often a page that waits looks again, in seconds. */
const LOOK_AGAIN_SECONDS = 2;

const named = deskMeta(
  ({ programmes }, { frame, name }: { frame: DeskFrame; name: Text }) =>
    `${programmes.letter.title} · ${name[frame.locale]}`,
);

/** A page that waits loads itself again, without a script. */
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  ...named({ data: page }),
  ...(page?.stale ? [{ httpEquiv: "refresh", content: String(LOOK_AGAIN_SECONDS) }] : []),
];

/** Somebody nobody is, in whose name a letter is shown. */
const SOMEBODY = { "zh-CN": "张三", en: "Robin" };

/** The letters exactly as they go out, to somebody nobody is. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requirePermission(request, "programme.write");
  const { programme, policy } = await requireProgramme(params.programme, staff);
  const { now, locale } = callerOf(request, context);
  const { letters, stale } = lettersOf(programme);
  const query = new URL(request.url).searchParams;
  const asked = letters.find((each) => each.to === query.get("to") && each.locale === query.get("locale"));
  const shown = asked ?? letters.find((each) => each.to === "person" && each.locale === locale) ?? null;
  const releasedAt = textSchema.safeParse(programme.releasedSays).data ?? sayMoment(momentOf(now, policy.profile.zone));
  return {
    frame: await deskFrame(request, context, staff),
    id: programme.id,
    name: programmeName({ words: wordsOf(programme), policyName: policy.profile.name }),
    choices: letters.map(({ to, locale: language }) => ({ to, locale: language })),
    stale: stale && programme.words !== null && programme.status === "draft",
    letter: shown && {
      to: shown.to,
      locale: shown.locale,
      ...fillLetter(shown, {
        greeting: greetingOf(SOMEBODY[shown.locale], shown.locale),
        token: null,
        releasedAt: releasedAt[shown.locale],
      }),
    },
  };
}

export default function PreviewLetter() {
  const { id, name, choices, stale, letter } = useLoaderData<typeof loader>();
  const { words, locale } = useDeskWords();
  const { letter: say, audience } = words.programmes;
  return (
    <>
      <PageHeader title={say.title} back={{ href: paths.programme(id), text: name[locale] }} lead={say.lead} />
      {stale ? (
        <Notice kind="accent" word={say.stale} live>
          <a href={paths.programmeLetter(id)}>{words.programmes.page.refresh}</a>
        </Notice>
      ) : null}
      <nav aria-label={say.choices} className="flex flex-wrap gap-x-3">
        {choices.map(({ to, locale: language }) => {
          const current = to === letter?.to && language === letter.locale;
          return (
            <a
              key={`${to}-${language}`}
              href={paths.programmeLetter(id, { to, locale: language })}
              aria-current={current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-8 items-center px-1",
                current && "font-semibold text-ink no-underline",
              )}
            >
              {`${say.to[to]} · ${audience.languages[language]}`}
            </a>
          );
        })}
      </nav>
      {letter ? (
        <>
          <p>
            <span className="text-muted">{say.subject}</span>{" "}
            <span lang={letter.locale} className="font-semibold">
              {letter.subject}
            </span>
          </p>
          <div className="grid gap-4 wide:grid-cols-2">
            <iframe
              sandbox=""
              srcDoc={letter.html}
              title={say.frame(letter.subject)}
              lang={letter.locale}
              className="h-[48rem] w-full rounded-soft border border-line bg-white"
            />
            <section aria-label={say.text} className="min-w-0">
              <h2 className="mb-2 text-lead">{say.text}</h2>
              <pre
                lang={letter.locale}
                className="rounded-soft border border-line bg-raised p-3 font-sans wrap-anywhere whitespace-pre-wrap"
              >
                {letter.text}
              </pre>
            </section>
          </div>
        </>
      ) : (
        <EmptyState title={say.none} />
      )}
    </>
  );
}
