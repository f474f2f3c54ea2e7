import { Heading, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { look } from "../look";

/** A paragraph. */
export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={look.text}>
      {children}
    </Text>
  );
}

/** A heading inside the letter; the letter's title is the frame's. */
export function Subheading({ children }: { children: ReactNode }) {
  return (
    <Heading as="h2" className="ink" style={look.heading}>
      {children}
    </Heading>
  );
}

/** A quieter closing remark. */
export function Hint({ children }: { children: ReactNode }) {
  return (
    <Text className="muted" style={look.hint}>
      {children}
    </Text>
  );
}
