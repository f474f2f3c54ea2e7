import { look } from "../look/look";
import { Unbroken } from "./unbroken";

/** Things of equal weight, in no order. */
export function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul className="ink" style={look.list}>
      {items.map((item, index) => (
        <li key={index} style={{ margin: "0 0 4px" }}>
          <Unbroken>{item}</Unbroken>
        </li>
      ))}
    </ul>
  );
}
