import { Text } from "@react-email/text";
import { Fragment, type ReactNode } from "react";
import { look } from "../look/look";
import { Unbroken } from "./unbroken";

/** One matter of a letter: its name, and what is said about it. */
export type Matter = { name: string; said: ReactNode };

/** Matters one under another, numbered when there are several. */
export function Points({ of }: { of: readonly Matter[] }) {
  return of.map(({ name, said }, index) => (
    <Fragment key={index}>
      <Text className="ink" style={{ ...look.text, margin: "0 0 8px", fontWeight: 600 }}>
        <Unbroken>{of.length > 1 ? `${index + 1}. ${name}` : name}</Unbroken>
      </Text>
      {said}
    </Fragment>
  ));
}
