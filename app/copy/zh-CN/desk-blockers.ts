/** What the controller's own system says of a cancellation. */
export const deskBlockers = {
  standing: "平台系统答复：还有事项未了结",
  clear: "平台系统答复：没有未了结的事项",
  noAnswer: "平台系统还没有给出可用的答复",
  asked: (when: string) => `已向平台系统查询 · ${when}`,
  waiting: "正在等答复。急需时，可以自己到后台核对。",
  answered: (when: string) => `系统自动查询 · ${when}`,
  journal: { standing: "平台系统答复：还有事项未了结", clear: "平台系统答复：没有未了结的事项" },
  failures: {
    "no-connector": "这份政策的平台系统还没有接入，请自己到后台核对。",
    timeout: "对方没有及时回应。系统会再试；急需时，请自己到后台核对。",
    unreachable: "连不上对方的系统。系统会再试；急需时，请自己到后台核对。",
    refused: "对方不接受我们的签名或者地址。请告诉管理员；急需时，请自己到后台核对。",
    redirected: "对方把我们转到了别处，出于安全没有跟过去。请告诉管理员。",
    "too-large": "对方的答复过长，没有采用。请告诉管理员。",
    "not-json": "对方的答复无法读取，没有采用。请告诉管理员。",
    "answer-unreadable": "对方的答复格式不对，没有采用。请告诉管理员。",
    "answer-unknown-blocker": "对方答复了这份政策里没有的事项，没有采用。请告诉管理员。",
    other: "对方的系统出错。系统会再试；急需时，请自己到后台核对。",
  },
};
