import { Column } from "@react-email/column";
import { Row } from "@react-email/row";
import { Fragment } from "react";
import { breakAnywhere, look } from "../look/look";
import { lines } from "../words/text";

/** Words a member of staff wrote, set apart from ours. Line breaks are kept, everything else is plain text. */
export function Quote({ children }: { children: string }) {
  return (
    <Row style={{ tableLayout: "fixed", margin: "0 0 16px" }}>
      <Column
        className="quote ink"
        dir="auto"
        style={{ ...look.quote, ...breakAnywhere, color: look.text.color, lineHeight: "27px" }}
      >
        {lines(children).map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </Column>
    </Row>
  );
}
