import { createContext, useContext, type ComponentProps } from "react";
import { INSERT } from "#app/http/preview/insert";
import { TextArea } from "#app/ui/form/text-area";
import { useDeskWords } from "../frame";
import type { ShownLetter } from "./to-person";

/** The letter whose words a form writes. */
export const Letter = createContext<ShownLetter | null>(null);

/** What can be put into a field, each by one press; the page comes back where the field stands. */
type SnippetsProps = { name: string; id: string; letter: ShownLetter };

function Snippets({ name, id, letter: { locale, snippets, address = "" } }: SnippetsProps) {
  const { snippets: text, preview } = useDeskWords().words;
  if (snippets.length === 0) return null;
  return (
    <details className="mt-1 text-small">
      <summary className="min-h-6 cursor-pointer text-accent">{text.insert(preview.languages[locale])}</summary>
      <ul className="flex list-none flex-wrap gap-x-4 gap-y-1 py-1">
        {snippets.map((snippet) => (
          <li key={snippet.id} lang={locale}>
            <button
              name={INSERT}
              value={`${snippet.id} ${name}`}
              formAction={`${address}#${id}`}
              className="min-h-6 text-left text-accent underline underline-offset-4 hover:text-accent-strong"
            >
              {snippet.title}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Several lines that go into the letter as they are, with the words that are written often. */
export function LetterText(props: ComponentProps<typeof TextArea>) {
  const letter = useContext(Letter);
  return (
    <div>
      <TextArea {...props} />
      {letter ? <Snippets name={props.name} id={props.id} letter={letter} /> : null}
    </div>
  );
}
