import { defineTexts } from "#app/shared/i18n/texts.ts"

export const errorPageTexts = defineTexts({
  zh: {
    "not-found-title": "没有这个页面",
    "not-found-text": "地址可能写错了，内容可能已移走，也可能您没有查看它的权限。",
    "conflict-title": "内容已经变化",
    "conflict-text": "您打开页面之后，有人或系统先走了一步，所以这次没有提交成功。请看最新的情况再决定。",
    "conflict-action": "查看最新情况",
    "bad-request-title": "没有看懂这次提交",
    "bad-request-text": "提交的内容与表单不符，什么也没有记录。请回到页面刷新后再填一次。",
    "too-large-title": "提交的内容太大",
    "too-large-text": "文件或文字超过了上限，什么也没有记录。请压缩或拆分后再提交。",
    "too-many-title": "请求太频繁",
    "too-many-text": "请过几分钟再试。",
    "unavailable-title": "暂时无法访问",
    "unavailable-text": "系统正在恢复，通常不超过一分钟。没有提交成功的内容请稍后再提交一次，不会重复记录。",
    "internal-title": "出了差错",
    "internal-text": "这是我们的问题，已经记下。没有收到成功提示的内容没有生效，可以放心再试一次。",
    number: "求助时请报编号 {number}",
    retry: "重试",
    home: "回首页",
    find: "找机构",
    help: "帮助",
  },
  en: {
    "not-found-title": "There is no such page",
    "not-found-text":
      "The address may be wrong, the content may have moved, or you may not have permission to see it.",
    "conflict-title": "Things have changed",
    "conflict-text":
      "Somebody, or the system, acted after you opened the page, so nothing was submitted this time. Look at the present state before you decide.",
    "conflict-action": "See the present state",
    "bad-request-title": "This submission could not be understood",
    "bad-request-text":
      "What was sent does not match the form, and nothing was recorded. Go back, reload the page and fill it in again.",
    "too-large-title": "This is too large",
    "too-large-text":
      "A file or text is over the limit, and nothing was recorded. Compress or split it and submit again.",
    "too-many-title": "Too many requests",
    "too-many-text": "Wait a few minutes and try again.",
    "unavailable-title": "Temporarily unavailable",
    "unavailable-text":
      "The system is recovering, usually within a minute. Submit again whatever was not confirmed; nothing is recorded twice.",
    "internal-title": "Something went wrong",
    "internal-text":
      "This is our fault and has been noted. Whatever was not confirmed did not take effect; you can safely try again.",
    number: "When you ask for help, give the number {number}",
    retry: "Try again",
    home: "Home page",
    find: "Find an agency",
    help: "Help",
  },
})
