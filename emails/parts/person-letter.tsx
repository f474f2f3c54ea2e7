import type { ReactNode } from "react";
import type { FromController, Locale } from "../letter/letter";
import { whyByHand, whyRequester } from "../words/shared";
import { Frame } from "./frame";

type PersonLetterProps = {
  locale: Locale;
  request: FromController & { reference: string };
  title: string;
  preview: string;
  children: ReactNode;
};

/** A letter to the requester about what they asked for: it came to this mailbox because the request gives its address, or goes by hand because it gives none. */
export function PersonLetter({ locale, request, title, preview, children }: PersonLetterProps) {
  const { controller, reference, byHand } = request;
  return (
    <Frame
      locale={locale}
      controller={controller}
      title={title}
      preview={preview}
      byHand={byHand ?? false}
      why={byHand ? whyByHand(reference, locale) : whyRequester(reference, locale)}
    >
      {children}
    </Frame>
  );
}
