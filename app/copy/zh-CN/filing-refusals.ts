/** What is to be mended in what is filed by its person or taken in by one of ours, and why it is not taken. */
export const filingFieldErrors = {
  "whole-phone": "请填写能打通的完整号码，座机加区号",
  "before-question": "不能早于向申请人提问的时间",
  "before-receipt": "不能早于收到的日期",
  "not-yet": "收到的时间不能晚于现在",
  "too-long-ago": "收到的时间不能早于一年以前",
  "before-policy": "这一天这份政策还没有生效。请填生效以后的日期，或者登记在当时的政策之下",
  "after-close": "这一天已经停止受理，只能登记停止受理以前收到的申请",
  "words-or-scan": "请写下对方的原话，或者附上扫描件",
};

export const filingRefusals = {
  "draft-gone": "您填写的内容已过期，请重新开始申请。",
  "draft-incomplete": "还有问题没有回答，请先补全。",
  "draft-changed":
    "那一页打开之后，这份申请又有改动（可能是在另一个标签页里改的）。申请还没有提交，请按现在的内容再核对一遍。",
  "told-ahead": "告知的日期不能在今天以后。",
  "asked-already": "这个人已有同样事项的工单在办理。",
  "receipt-unusable": "收到的时间不能晚于现在，也不能早于一年以前。",
  "received-before-policy":
    "收到的那一天，这份政策还没有生效，不能登记在它之下。请核对收到的日期，或者改选当时的政策。",
  "received-after-close":
    "收到申请的那一天，这份政策下的服务已经停止受理，不能再登记。停止受理以前收到的，请核对收到的日期。",
};
