import { expect, test } from "vitest";
import { fillLetter, greetingOf, PLACES, type MasterLetter } from "./fill-letter";

const MASTER: MasterLetter = {
  to: "person",
  locale: "en",
  subject: "A notice",
  html: `<p>${PLACES.greeting}</p><a href="https://x.example/notice/${PLACES.token}?lang=en">x</a><td>${PLACES.releasedAt}</td>`,
  text: `${PLACES.greeting}\nhttps://x.example/notice/${PLACES.token}?lang=en\n${PLACES.releasedAt}`,
};

test("what is a reader's own stands in its places, in html as text and not as tags", () => {
  const own = { greeting: 'Dear <b>Bob</b> & "co" $& $1,', token: "t".repeat(43), releasedAt: "1 March 2026, 09:00" };
  const { html, text } = fillLetter(MASTER, own);
  expect(html).toBe(
    `<p>Dear &lt;b&gt;Bob&lt;/b&gt; &amp; &quot;co&quot; $&amp; $1,</p><a href="https://x.example/notice/${own.token}?lang=en">x</a><td>1 March 2026, 09:00</td>`,
  );
  expect(text).toBe(`${own.greeting}\nhttps://x.example/notice/${own.token}?lang=en\n${own.releasedAt}`);
});

test("a place for a link is as long as a link's token", () => expect(PLACES.token).toHaveLength(43));

test("whoever has no name is greeted all the same", () => {
  expect([greetingOf(null, "zh-CN"), greetingOf("张三", "zh-CN")]).toEqual(["您好：", "张三，您好："]);
  expect([greetingOf(null, "en"), greetingOf("Robin", "en")]).toEqual(["Hello,", "Dear Robin,"]);
});
