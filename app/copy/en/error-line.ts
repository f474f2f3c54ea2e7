/** A line of the error summary: a field's label, and what to do. A label that is a question ends by itself. */
export function errorLine(label: string, todo: string): string {
  return label.endsWith("?") ? `${label} ${todo}` : `${label}: ${todo}`;
}
