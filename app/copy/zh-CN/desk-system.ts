/** What administrators are told of how the product is set up. Names of variables stay as they are written. */
export const deskSystem = {
  "forwarded-headers-ignored": {
    title: "访问次数限制没有分清来访者",
    help: "前面的代理带来了来访者的地址，但系统没有采用，所有人都算作同一个来访者：一个人试得太多，大家都会被挡住。请把 TRUST_PROXY 设为前面代理的层数，然后重新启动。",
  },
  "host-not-passed": {
    title: "代理没有传递网站的域名",
    help: "前面的代理改掉了 Host，较旧的浏览器提交表单会被拒绝。请让代理原样传递 Host，并把 ORIGIN 设为公开的网址。",
  },
  "secret-changed": {
    title: "系统的密钥（SECRET）换过",
    help: "之前设置的第二重验证都用不了，之前的信件也无法与工单记录核对。请恢复原来的 SECRET；确实找不回时，在服务器上运行 npm run keys 查看办法。",
  },
};
