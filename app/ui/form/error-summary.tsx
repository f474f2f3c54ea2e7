export type SummaryError = {
  /** The id of the control to go to. */
  fieldId: string;
  text: string;
};

/** Focus goes here when the page arrives, without a script, so that nobody misses that something is left to do. */
const focusOnArrival = { autoFocus: true };

/** What is left to mend, each line leading to its field. Nothing when there is nothing to mend. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly SummaryError[] }) {
  if (errors.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      {...focusOnArrival}
      data-error-summary
      className="max-w-text rounded-soft border-2 border-late bg-raised p-4 desk:p-3"
    >
      <h2 className="text-lead">{title}</h2>
      <ul className="mt-2 list-none">
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.text}`}>
            <a
              href={`#${error.fieldId}`}
              className="inline-block py-1 font-semibold text-late hover:text-late desk:min-h-6 desk:py-0"
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
