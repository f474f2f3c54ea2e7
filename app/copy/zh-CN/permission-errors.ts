/** What is to be mended where somebody else has to agree. */
export const permissionErrors = {
  reach: "请填写能联系到监护人的邮箱或者电话号码",
  "not-confirmed": "本人还没有确认：请先请本人确认，或者选择另一种办法",
  "answered-no": "被询问的人答复说没有同意：不能完成核验。答复有变化的，请重新询问",
};

/** Why nothing was done where somebody else has to agree, or something has to be signed. */
export const permissionRefusals = {
  "declaration-missing": "申请人还没有签署声明。请先请申请人在进度页签署，再往下办。",
  "permission-denied":
    "被询问的人答复说没有同意，不能完成核验。答复有变化的，请重新询问；没有变化的，按“没有权限提出这项申请”等理由不予办理。",
  "permission-missing": "本人还没有确认这项委托。请先请本人确认，再往下办。",
  "asked-self": "这是申请人自己的邮箱，不能用来请别人确认。请改用档案中本人或者监护人的邮箱。",
};
