import { look } from "../look/look";

/** What happens next, in order. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="ink" style={look.list}>
      {steps.map((step) => (
        <li key={step} style={{ margin: "0 0 4px" }}>
          {step}
        </li>
      ))}
    </ol>
  );
}
