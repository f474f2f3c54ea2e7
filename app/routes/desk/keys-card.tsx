import { useDeskWords } from "./frame";

const KEYS = ["/", "j", "k", "Enter", "x", "n", "p", "?"] as const;

/** The keys of the desk by name, and the switch for all of them. Without a script there are none, and it does not show. */
export function KeysCard() {
  const { keys } = useDeskWords().words.frame;
  return (
    <footer data-keys hidden data-screen-only className="border-t border-line py-2">
      <details>
        <summary className="w-fit min-h-6 text-small text-muted">{keys.title}</summary>
        <dl className="my-2 grid w-fit grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {KEYS.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-soft border border-edge px-2 font-mono">{key}</kbd>
              </dt>
              <dd>{keys.does[key]}</dd>
            </div>
          ))}
        </dl>
        <label className="inline-flex min-h-6 items-center gap-2">
          <input type="checkbox" defaultChecked className="size-6 accent-accent" />
          {keys.use}
        </label>
        <p className="text-small text-muted">{keys.help}</p>
      </details>
    </footer>
  );
}
