import { describe, expect, it } from "vitest";
import type { LetterProps } from "./catalog";
import type { Locale } from "./letter/letter";
import { renderLetter } from "./render";
import { samples } from "./samples";
import { writtenDate } from "./words/date";

const locales: Locale[] = ["zh-CN", "en"];

describe.each(locales)("the receipt of what one of ours took in (%s)", (locale) => {
  const en = locale === "en";
  const receipt = async (told: Partial<LetterProps["receipt"]>) =>
    (await renderLetter("receipt", { ...samples.receipt[locale], ...told }, locale)).text.replace(/\s+/g, " ");
  const registered = { takenIn: { registeredOn: "2026-09-20" } };
  const invited = en ? "have not verified who you are yet" : "还没有核验身份";
  const nothing = en ? "You do not need to do anything now" : "您现在不用再做什么";
  const button = en ? "See your request" : "查看进度";

  it("says both days and asks the person to verify first; what came by the portal asks for nothing", async () => {
    const text = await receipt(registered);
    for (const said of [invited, writtenDate("2026-09-18", locale), writtenDate("2026-09-20", locale), button])
      expect(text).toContain(said);
    expect(text).not.toContain(nothing);
    const portal = await receipt({});
    expect([portal.includes(invited), portal.includes(nothing)]).toEqual([false, true]);
  });

  it("asks nobody to verify where nobody has to", async () => {
    const text = await receipt({ ...registered, identity: "none" });
    expect([text.includes(invited), text.includes(nothing)]).toEqual([false, true]);
  });

  it("told by hand has nothing to press, and says that we write down what the person would do on their page", async () => {
    const text = await receipt({ ...registered, byHand: true });
    expect([text.includes(invited), text.includes(button), text.includes("/track")]).toEqual([true, false, false]);
    expect(text).toContain(en ? "tell us instead" : "由我们记下");
  });

  it("promises no day that is over, and is sorry", async () => {
    const late = { takenIn: { registeredOn: "2026-11-27" } };
    const sorry = en ? "We are sorry" : "向您道歉";
    const promised = en ? "We tell you the result by" : "我们写信告诉您结果";
    const [one, inTime] = [await receipt(late), await receipt(registered)];
    expect([one, inTime].map((text) => [text.includes(sorry), text.includes(promised)])).toEqual([
      [true, false],
      [false, true],
    ]);
    const rights = ["2026-10-15", "2026-12-30"].map((dueOn) => ({ rightName: `R${dueOn}`, dueOn, termText: "15" }));
    const many = await receipt({ ...late, rights });
    const by = rights.map(({ dueOn }) => writtenDate(dueOn, locale));
    expect(many).toContain(en ? `Was to be finished by ${by[0]}` : `应当最迟 ${by[0]}办结，已经超期`);
    expect(many).toContain(en ? `By ${by[1]}` : `：最迟 ${by[1]}办结`);
    expect(many).toContain(sorry);
  });
});
