import { Fragment } from "react";
import { Text } from "@react-email/text";
import type { Locale } from "../letter/letter";
import { look } from "../look/look";
import { particularPairs, particularsTitle, type Particulars as Said } from "../words/particulars";
import { Subheading } from "./prose";
import { Quote } from "./quote";

/** What an answer says that only its right asks for. */
export function Particulars({ said, locale }: { said: Said; locale: Locale }) {
  return (
    <>
      <Subheading>{particularsTitle(said, locale)}</Subheading>
      {particularPairs(said, locale).map(({ name, value }) => (
        <Fragment key={name}>
          <Text className="muted" style={{ ...look.hint, margin: "0 0 4px" }}>
            {name}
          </Text>
          <Quote>{value}</Quote>
        </Fragment>
      ))}
    </>
  );
}
