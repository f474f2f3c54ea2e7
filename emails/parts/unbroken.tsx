import { Fragment } from "react";

const NUMBER_WITH_HYPHENS = /([A-Z0-9]{1,12}(?:-[A-Z0-9]{1,12}){1,4})/;

/** A sentence in which telephone numbers and references stay on one line: they are dialled and copied from the letter. */
export function Unbroken({ children }: { children: string }) {
  return children.split(NUMBER_WITH_HYPHENS).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} style={{ whiteSpace: "nowrap" }}>
        {piece}
      </span>
    ) : (
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
