import { defineTexts } from "#app/shared/i18n/texts.ts"

/** What is done with personal data. Every sentence describes this system as it runs; change both together. */
export const privacyTexts = defineTexts({
  zh: {
    title: "隐私",
    lead: "平台保存哪些个人信息、谁能看到、保存多久。",
    "what.title": "保存什么",
    "what.text":
      "账号：姓名、邮箱、语言、所属单位和角色。单位联系人：姓名和电话。您上传的文件。您的操作记录。投诉时您自愿留下的联系方式。\n\n不收集身份证号，不做访问统计，页面上没有其他网站的脚本、字体或图片。",
    "how.title": "怎样保护",
    "how.text":
      "电话和投诉联系方式加密保存。密码只存 argon2id 散列。重设密码和邀请的链接只存散列，一次有效。报价在截止前只有密文。",
    "who.title": "谁能看到",
    "who.text":
      "机构和需求的联系人姓名公开或随需求公开，电话登录后才能看到。中选、报价金额和机构名称在开启后对所有人公开。证照文件只有核验人员和本单位能看到。投诉内容和联系方式只有监督人员能看到，涉及其所属单位的除外。",
    "journal.title": "日志不能悄悄删除",
    "journal.text":
      "日志记录谁在什么时候做了什么，由审计人员查看，不会随账号停用而删除。匿名投诉不记录提交人。密码散列、一次性链接、已读标记和访问次数不在日志里。",
    "cookies.title": "Cookie",
    "cookies.text":
      "只用三种：登录状态；操作后的一次性提示，一分钟内失效；您选择的语言。都只供本站使用，不用于跟踪。",
    "address.title": "网络地址",
    "address.text": "为防止猜密码和滥用，登录、注册、投诉等操作按账号或网络地址计数，计数最多保留一小时。",
    "payments.title": "付款",
    "payments.text":
      "业主直接付款给机构，平台只保存凭证。启用银行卡付款时，卡号在支付机构的页面填写，平台看不到。",
    "rights.title": "您可以做什么",
    "rights.text":
      "在个人设置里查看和更改姓名、语言、密码，结束其他地方的登录。其他请求请通过投诉举报页面提出。",
  },
  en: {
    title: "Privacy",
    lead: "Which personal data the platform keeps, who sees them, and for how long.",
    "what.title": "What is kept",
    "what.text":
      "Account: name, e-mail, language, organisations and roles. Contacts of organisations: name and phone. The files you upload. A record of what you did. The contact you choose to leave with a complaint.\n\nNo identity card numbers and no visitor statistics; the pages hold no script, font or picture of other sites.",
    "how.title": "How it is protected",
    "how.text":
      "Phone numbers and contacts of complaints are encrypted. Of passwords only an argon2id hash is kept. Links for resetting and invitations are kept as hashes and work once. Until closing, quotes exist as ciphertext only.",
    "who.title": "Who sees it",
    "who.text":
      "Names of contacts are public with the agency or request, phone numbers are shown after sign-in. Selections, quoted amounts and names of agencies are public after the opening. Files of certificates are seen by vetting and the organisation itself. Complaints and their contacts are seen by supervision only, except officers of an organisation concerned.",
    "journal.title": "The journal is not deleted silently",
    "journal.text":
      "It records who did what and when, is read by auditors and is not deleted with an account. Anonymous complaints do not record who filed them. Hashes of passwords, one-time links, read marks and counts of tries are not in the journal.",
    "cookies.title": "Cookies",
    "cookies.text":
      "Three only: that you are signed in; a message shown once, gone within a minute; the language you chose. They serve this site alone and track nobody.",
    "address.title": "Network addresses",
    "address.text":
      "Against guessing of passwords and abuse, signing in, registering and complaining are counted by account or network address; counts are kept for an hour at most.",
    "payments.title": "Payments",
    "payments.text":
      "Owners pay agencies directly; the platform keeps the voucher. Where card payments are in use, the number is typed on the provider's page and never seen here.",
    "rights.title": "What you can do",
    "rights.text":
      "See and change your name, language and password in your settings, and end other sessions. Ask for anything else through the complaint page.",
  },
})

export const PRIVACY_PARTS = [
  "what",
  "how",
  "who",
  "journal",
  "cookies",
  "address",
  "payments",
  "rights",
] as const
