import { breakAnywhere, look } from "../look";

/** A fact to state: its name and its value. */
export type Fact = readonly [name: string, value: string];

/** The facts of a letter, one a row; on a narrow phone each value stands under its name. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <table width="100%" border={0} cellPadding="0" cellSpacing="0" style={{ margin: "8px 0 16px", fontSize: "15px", lineHeight: "24px" }}>
      <tbody>
        {facts.map(([name, value]) => (
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
