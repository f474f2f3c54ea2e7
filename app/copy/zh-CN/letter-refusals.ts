/** Why a letter cannot be looked at, or the words for it not be kept. */
export const letterRefusals = {
  "snippet-name-taken": "同一政策、事项和语言下已有一条同名的常用语。请换个名称，以免同事选用时分不清。",
  "snippet-moved": "有同事刚刚改过这条常用语。请打开最新的一版，再把您的改动写进去。",
  "nobody-to-confirm": "这项决定需要第二个人复核，但现在没有能复核的同事，信发不出去。请告诉管理员。",
  "too-many-previews": "您一小时内预览的次数已达上限，请稍后再看。填写的内容还在。",
};
