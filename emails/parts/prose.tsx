import { Heading } from "@react-email/heading";
import { Text } from "@react-email/text";
import { look } from "../look/look";
import { useInside } from "./inside";
import { Unbroken } from "./unbroken";

/** A paragraph. */
export function Paragraph({ children }: { children: string }) {
  return (
    <Text className="ink" style={look.text}>
      <Unbroken>{children}</Unbroken>
    </Text>
  );
}

/** A heading inside the letter; the letter's title is the frame's. */
export function Subheading({ children }: { children: string }) {
  return (
    <Heading as={useInside() ? "h3" : "h2"} className="ink" style={look.heading}>
      {children}
    </Heading>
  );
}

/** A quieter closing remark. */
export function Hint({ children }: { children: string }) {
  return (
    <Text className="muted" style={look.hint}>
      <Unbroken>{children}</Unbroken>
    </Text>
  );
}
