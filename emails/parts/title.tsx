import { Heading } from "@react-email/heading";
import { Fragment } from "react";
import { look } from "../look/look";

/**
 * The letter's title. Chinese has no spaces to break at, so a narrow phone would break it inside a word:
 * each clause is kept in one piece as long as it fits on a line.
 */
export function Title({ children }: { children: string }) {
  const clauses = children.split(/(?<=[，：；])/);
  return (
    <Heading as="h1" className="title ink" style={look.title}>
      {clauses.map((clause, index) =>
        clauses.length > 1 ? (
          <span key={index} style={{ display: "inline-block" }}>
            {clause}
          </span>
        ) : (
          <Fragment key={index}>{clause}</Fragment>
        ),
      )}
    </Heading>
  );
}
