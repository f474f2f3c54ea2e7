import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Checkboxes } from "./checkboxes";
import { ErrorSummary } from "./error-summary";
import { RadioGroup } from "./radio-group";
import { SelectField } from "./select-field";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

const WORDS = {
  id: "email",
  name: "email",
  label: "邮箱",
  hint: "我们向这里发送验证码",
  error: "请填写完整的邮箱地址",
};

describe.each([
  ["a line", <TextField key="1" {...WORDS} defaultValue="zhang" />],
  ["several lines", <TextArea key="2" {...WORDS} defaultValue="zhang" />],
  ["a closed list", <SelectField key="3" {...WORDS} options={[{ value: "zhang", text: "张" }]} defaultValue="zhang" />],
])("%s", (_name, control) => {
  const html = renderToStaticMarkup(control);

  it("has its label, and is described by its hint and its error", () => {
    expect(html).toContain('for="email"');
    expect(html).toContain('aria-describedby="email-hint email-error"');
    expect(html).toContain('id="email-hint"');
    expect(html).toContain('id="email-error"');
    expect(html).toContain('aria-invalid="true"');
  });

  it("keeps what was typed", () => {
    expect(html).toContain("zhang");
  });
});

it("says in full what a closed list would cut on a phone, and only that", () => {
  const long = "与犯罪侦查、起诉、审判和判决执行直接相关";
  const english = "Criminal investigation, prosecution, trial or enforcement";
  const list = (chosen: string) =>
    renderToStaticMarkup(
      <SelectField
        id="ground"
        name="ground"
        label="理由"
        emptyText="请选择"
        options={[long, english, "商业秘密", "Trade secrets"].map((text) => ({ value: text, text }))}
        defaultValue={chosen}
      />,
    );
  for (const text of [long, english]) expect(list(text).split(`>${text}<`)).toHaveLength(3);
  for (const text of ["商业秘密", "Trade secrets"]) expect(list(text).split(`>${text}<`)).toHaveLength(2);
  for (const text of [long, "商业秘密", ""])
    expect(/<p data-whole[^>]* hidden=""/.test(list(text))).toBe(text !== long);
});

it("says nothing of hints and errors it does not have", () => {
  const html = renderToStaticMarkup(<TextField id="name" name="name" label="姓名" />);
  expect(html).not.toMatch(/ aria-(describedby|invalid)=/);
});

describe("choices", () => {
  const choices = [
    { value: "a", text: "甲" },
    { value: "b", text: "乙", hint: "说明" },
  ];

  it("of which one is chosen stand in a fieldset whose first control carries its id", () => {
    const html = renderToStaticMarkup(<RadioGroup id="right" name="right" label="事项" choices={choices} chosen="b" />);
    expect(html).toMatch(/<fieldset.*<legend/s);
    expect(html).toMatch(/<input id="right" type="radio" name="right"[^>]*value="a"/);
    expect(html).toMatch(/<input id="right-b"[^>]*aria-describedby="right-b-meaning"[^>]*checked=""/);
  });

  it("share no id with what stands over them, though the first carries the group's", () => {
    const [first, ...rest] = choices.map((choice) => ({ ...choice, hint: "说明", note: "注意" }));
    for (const Group of [RadioGroup, Checkboxes]) {
      const html = renderToStaticMarkup(
        <Group id="right" name="right" label="事项" hint="选一项" error="请选择" choices={[first!, ...rest]} />,
      );
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toContain("right-hint");
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it("of which several are chosen keep all of them", () => {
    const html = renderToStaticMarkup(
      <Checkboxes id="consents" name="consents" label="同意" choices={choices} chosen={["a", "b"]} />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(2);
  });
});

describe("the summary of what is to be mended", () => {
  it("is announced, can hold focus, takes it, and leads to each field", () => {
    const html = renderToStaticMarkup(
      <ErrorSummary title="还差一点" errors={[{ fieldId: "email", text: "请填写邮箱" }]} />,
    );
    expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/i);
    expect(html).toContain('href="#email"');
  });

  it("is not there when there is nothing to mend", () => {
    expect(renderToStaticMarkup(<ErrorSummary title="还差一点" errors={[]} />)).toBe("");
  });
});
