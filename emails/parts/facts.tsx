import type { Fact } from "../letter/paper";
import { breakAnywhere, look } from "../look/look";
import { SAID_ONCE } from "../words/behalf";
import { useInside } from "./inside";

/** The facts of a letter, one a row; on a narrow phone each value stands under its name. A part of another letter leaves out what that one says once. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const inside = useInside();
  const shown = facts.filter(([name]) => !inside || !SAID_ONCE.includes(name));
  if (shown.length === 0) return null;
  return (
    <table
      width="100%"
      border={0}
      cellPadding="0"
      cellSpacing="0"
      style={{ margin: "8px 0 16px", fontSize: "15px", lineHeight: "24px" }}
    >
      <tbody>
        {shown.map(([name, value]) => (
          <tr key={name} className="fact">
            <th scope="row" className="fact-name muted" style={look.factName}>
              {name}
            </th>
            <td valign="top" className="fact-value ink" style={{ ...look.factValue, ...breakAnywhere }}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
