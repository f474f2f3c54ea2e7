import { GROUNDS } from "#app/domain/policies/grounds";
import type { MoveInput } from "#app/domain/tickets/move-input";
import { useDeskWords } from "./frame";

/** Grounds with the explanations that go to the requester. */
export function GroundsList({ grounds }: { grounds: MoveInput["refuse"]["grounds"] }) {
  const { words, locale } = useDeskWords();
  return (
    <ul className="flex list-none flex-col gap-2">
      {grounds.map(({ id, explanation }) => {
        const { name, source } = GROUNDS[id];
        return (
          <li key={id}>
            <p className="font-semibold">{name[locale]}</p>
            {source ? <p className="text-small text-muted">{words.actions.refuse.source(source[locale])}</p> : null}
            <p className="whitespace-pre-line">{explanation}</p>
          </li>
        );
      })}
    </ul>
  );
}
