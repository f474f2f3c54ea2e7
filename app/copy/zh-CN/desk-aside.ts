/** What was put aside and waits for a second person. */
export const deskAside = {
  title: "搁置待核",
  lead: "没有人领取就被搁置的申请，要由另一位同事看一眼：确实不是申请的，核对通过；是申请的，恢复处理；应当让申请人知道的，写信告知。",
  empty: "没有等待核对的搁置。",
  link: "搁置待核",
  hidden: "涉及未成年人，请打开工单查看",
  columns: {
    reference: "编号",
    right: "事项",
    person: "申请人",
    policy: "政策",
    by: "谁搁置的",
    why: "为什么",
    act: "处理",
  },
};
