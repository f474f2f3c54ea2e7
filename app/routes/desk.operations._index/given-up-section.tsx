import type { Operations } from "#app/http/operations/operations.server";
import { whyOf } from "#app/domain/operations/why";
import { paths } from "#app/paths";
import { DataTable, type Column } from "#app/ui/data-table";
import { useDeskWords, type DeskWords } from "../desk/frame";
import { sayMinute } from "../desk/people/times";
import { Section } from "./section";

type Row = Operations["givenUp"]["tasks"][number];

function AboutCell({ about, desk }: { about: Row["about"]; desk: DeskWords }) {
  const say = desk.words.operations.givenUp;
  if (!about) return <>{say.nothing}</>;
  switch (about.kind) {
    case "letter":
      return <a href={paths.ticketLetter(about.reference, about.letterId)}>{say.letter(about.reference)}</a>;
    case "ticket":
      return <a href={paths.ticket(about.reference)}>{say.ticket(about.reference)}</a>;
    case "colleague":
      return <a href={paths.colleague(about.id)}>{say.colleague}</a>;
    case "programme":
      return <a href={paths.programme(about.id)}>{say.programme}</a>;
  }
}

function columns(desk: DeskWords): Column<Row>[] {
  const say = desk.words.operations.givenUp;
  const againOf = ({ type }: Row) => (type === "send-letter" ? say.sendAgain : say.again);
  const named = ({ type }: Row) => say.kinds[type] ?? say.otherKind;
  return [
    { key: "what", header: say.columns.what, cell: named },
    {
      key: "since",
      header: say.columns.since,
      named: true,
      short: true,
      cell: ({ since }) => (since ? sayMinute(since, desk) : null),
    },
    {
      key: "why",
      header: say.columns.why,
      named: true,
      cell: ({ why }) => (
        <>
          {say.why[whyOf(why)]}
          <span className="break-all text-muted">{say.code(why)}</span>
        </>
      ),
    },
    {
      key: "about",
      header: say.columns.about,
      named: true,
      cell: ({ about }) => <AboutCell about={about} desk={desk} />,
    },
    {
      key: "acts",
      header: say.columns.acts,
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-3 [&>a]:inline-flex [&>a]:min-h-6 [&>a]:items-center">
          <a href={paths.givenUpTask(row.id, "again")} aria-label={say.actLabel(againOf(row), named(row))}>
            {againOf(row)}
          </a>
          {row.about?.kind === "letter" ? (
            <a
              href={paths.ticket(row.about.reference, { tab: "tasks" })}
              aria-label={say.actLabel(say.otherWay, say.letter(row.about.reference))}
            >
              {say.otherWay}
            </a>
          ) : null}
          <a href={paths.givenUpTask(row.id, "aside")} aria-label={say.actLabel(say.aside, named(row))}>
            {say.aside}
          </a>
        </span>
      ),
    },
  ];
}

/** What was to be done or sent and could not be, with why and what to do. */
export function GivenUpSection({ givenUp, open }: { givenUp: Operations["givenUp"]; open: boolean }) {
  const desk = useDeskWords();
  const say = desk.words.operations.givenUp;
  const { tasks, count } = givenUp;
  return (
    <Section id="given-up" title={say.title} open={open}>
      {tasks.length === 0 ? <p>{say.none}</p> : null}
      {count > tasks.length ? <p>{say.more(tasks.length, count)}</p> : null}
      {tasks.length > 0 ? (
        <DataTable
          caption={say.title}
          captionHidden
          stacked
          columns={columns(desk)}
          rows={tasks}
          rowKey={({ id }) => id}
        />
      ) : null}
    </Section>
  );
}
