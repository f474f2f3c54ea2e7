/** What is to be mended in the form an answer is written in. */
export const answerErrors = {
  "until-after-since": "结束日期要晚于开始日期",
  "duty-over": "按这一天起算，保存义务已经期满，不能再作为保存的理由",
  "later-date": "请填写今天以后的日期",
  "finding-open": "请写明这一类查到了什么；没有查到的，选“未查到”",
  "finding-contradicts": "与这一行已写的内容或附件矛盾：请删去它们，或者改选“查到”",
  "changed-meanwhile": "这部分刚在别处改过（同事，或者您的另一个标签页），还没有保存：对照下面的内容改好，再保存一次",
  "left-open": "还有没填的地方，写在花括号里：请填好，或者删去",
  "loose-brace": "有花括号没有成对：要填的内容请写在 { 和 } 之间，不要换行；不需要的话请删去括号",
  "words-not-in-zh-CN": "这段话看上去不是中文。请核对语言，或者勾选下面的“照样保存”",
  "words-not-in-en": "这段话看上去不是英文。请核对语言，或者勾选下面的“照样保存”",
  "of-other-choice": "这里填的属于另一个选项，而那个选项没有选中：请选中它，或者把这里清空",
  "step-for-nobody": "填了天数，却没有选提醒谁：请选一位，或者把天数清空",
  "same-step": "计划里已经有同样的一步：请改一改，或者清空",
  "not-in-zh-CN": "信是中文的，这段话看起来不是中文。请改写，或者勾选下面的“照样寄出”",
  "not-in-en": "信是英文的，这段话看起来不是英文。请改写，或者勾选下面的“照样寄出”",
};
