import { Body } from "@react-email/body";
import { Column } from "@react-email/column";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Row } from "@react-email/row";
import { Text } from "@react-email/text";
import type { ReactNode } from "react";
import type { Controller, Locale } from "../letter/letter";
import { breakAnywhere, faces, look, styleSheet } from "../look/look";
import { useInside } from "./inside";
import { Title } from "./title";
import { ToldByHand } from "./told-by-hand";
import { Unbroken } from "./unbroken";
import { contactLines, policyLines } from "../words/contact";

const words = {
  "zh-CN": {
    sender: (name: string) => `这封邮件由${name}发出。`,
    byHand: (name: string) => `这封信由${name}写成。`,
  },
  en: {
    sender: (name: string) => `This e-mail was sent by ${name}.`,
    byHand: (name: string) => `This letter was written by ${name}.`,
  },
} satisfies Record<Locale, object>;

type FrameProps = {
  locale: Locale;
  controller: Controller;
  /** The letter's first sentence: what it means for the reader. */
  title: string;
  /** What a list of letters shows beside the subject. Never a code: it can be read on a locked phone. */
  preview: string;
  /** Why the letter came to this mailbox. */
  why: string;
  /** One of ours tells it; it came to no mailbox. */
  byHand?: boolean;
  children: ReactNode;
};

/** What every letter is put into, unless it is itself put into another: the controller's name, the words on a card, and who sent it, why, and how to reach them. */
export function Frame(props: FrameProps) {
  return useInside() ? <Part {...props} /> : <Whole {...props} />;
}

/** As a part of another letter: what it means, and its words. Who sent it, and why, the outer letter says. */
function Part({ title, children }: FrameProps) {
  return (
    <>
      <Text className="ink" style={{ ...look.text, fontWeight: 600 }}>
        {title}
      </Text>
      {children}
    </>
  );
}

function Whole({ locale, controller, title, preview, why, byHand = false, children }: FrameProps) {
  return (
    <Html lang={locale}>
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="date=no,address=no" />
        <style>{styleSheet}</style>
      </Head>
      <Body className="paper" style={look.paper}>
        <Preview>{preview}</Preview>
        <Row>
          <Column className="page paper" style={{ ...look.page, fontFamily: faces(locale) }}>
            <Container style={look.letter}>
              <Text className="brand" data-skip-in-text="true" style={look.brand}>
                {controller.name}
              </Text>
              <Row style={{ tableLayout: "fixed" }}>
                <Column className="card" style={look.card}>
                  <Title>{title}</Title>
                  <ToldByHand value={byHand}>{children}</ToldByHand>
                </Column>
              </Row>
              <Row>
                <Column className="gap" height="20" style={{ fontSize: "1px", lineHeight: "20px" }}>
                  &nbsp;
                </Column>
              </Row>
              <Row style={{ tableLayout: "fixed" }}>
                <Column className="footer muted" style={{ ...look.footer, ...breakAnywhere }}>
                  <Footer
                    lines={[
                      words[locale][byHand ? "byHand" : "sender"](controller.name),
                      why,
                      ...contactLines(controller, locale),
                      ...policyLines(controller, locale),
                    ]}
                  />
                </Column>
              </Row>
            </Container>
          </Column>
        </Row>
      </Body>
    </Html>
  );
}

function Footer({ lines }: { lines: string[] }) {
  return lines.map((line) => (
    <Text key={line} className="foot-line muted" style={{ margin: 0, fontSize: "13px", lineHeight: "22px" }}>
      <Unbroken>{line}</Unbroken>
    </Text>
  ));
}
