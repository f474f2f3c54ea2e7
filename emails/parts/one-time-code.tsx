import { Column } from "@react-email/column";
import { Row } from "@react-email/row";
import { look } from "../look/look";

/** The code, large. The gaps are drawn, not typed, so that it is copied and read aloud as one number. */
export function OneTimeCode({ code }: { code: string }) {
  return (
    <Row style={{ margin: "8px 0 24px" }}>
      <Column align="center" className="code ink" style={look.code}>
        <span style={look.digits}>{code}</span>
      </Column>
    </Row>
  );
}
