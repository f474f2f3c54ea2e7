import type { Right } from "#app/domain/policies/profile/rights";
import { MarkedText } from "#app/ui/marked-text";
import { Notice } from "#app/ui/notice";
import { useWords } from "../_portal/frame";
import { UNTOUCHED, useQuestion } from "../_portal/question";
import { QuestionPage } from "../_portal/question-page";
import { whatFields } from "../_portal.request.what/fields";
import type { WhatChoices } from "../_portal.request.what/form";
import { WhatFields } from "../_portal.request.what/what-fields";

type RightPreviewProps = { right: Right; choices: WhatChoices; selfService: string | null; back: string };

/** What a person is asked about one right, made of the portal's own parts. */
export function RightPreview({ right, choices, selfService, back }: RightPreviewProps) {
  const { words } = useWords();
  const { what } = words.request;
  const question = useQuestion(UNTOUCHED);
  const quicker = selfService ? (
    <Notice kind="accent" word={what.quicker}>
      <p>
        <MarkedText text={selfService} />
      </p>
    </Notice>
  ) : null;
  return (
    <QuestionPage
      back={back}
      title={what[right].title}
      help={what[right].help}
      fields={whatFields(right, what).map((field) => ({ ...field, error: undefined }))}
      before={quicker}
      submit={words.request.continue}
    >
      <WhatFields right={right} question={question} choices={choices} />
    </QuestionPage>
  );
}
