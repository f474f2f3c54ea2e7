import type { ReactNode } from "react";

/** The last row of a table: what its columns come to. */
export function Foot({ cells }: { cells: readonly ReactNode[] }) {
  const [head, ...rest] = cells;
  return (
    <tr>
      <th scope="row" className="px-3 py-2 text-left desk:px-2">
        {head}
      </th>
      {rest.map((cell, index) => (
        <td key={index} className="px-3 py-2 text-right tabular-nums desk:px-2">
          {cell}
        </td>
      ))}
    </tr>
  );
}
