import type { ReactNode } from "react";
import type { FromController, Locale } from "../letter/letter";
import { whyRequester } from "../words/shared";
import { Frame } from "./frame";

type PersonLetterProps = {
  locale: Locale;
  request: FromController & { reference: string };
  title: string;
  preview: string;
  children: ReactNode;
};

/** A letter to the requester about what they asked for: it came to this mailbox because the request gives its address. */
export function PersonLetter({ locale, request, title, preview, children }: PersonLetterProps) {
  const { controller, reference } = request;
  return (
    <Frame
      locale={locale}
      controller={controller}
      title={title}
      preview={preview}
      why={whyRequester(reference, locale)}
    >
      {children}
    </Frame>
  );
}
