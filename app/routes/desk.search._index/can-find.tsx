import { useDeskWords } from "../desk/frame";

/** What can be found, by how much of it, and why not by less. */
export function CanFind() {
  const { can } = useDeskWords().words.search;
  return (
    <details className="max-w-text text-muted" data-screen-only>
      <summary className="cursor-pointer py-1">{can.title}</summary>
      <ul className="mt-2 list-disc pl-5">
        {can.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-2">{can.reason}</p>
    </details>
  );
}
