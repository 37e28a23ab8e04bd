import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Reasons of a suspension, and what the organisation can do about each. */
export const suspensionTexts = defineTexts({
  zh: {
    "reason.false-facts": "登记信息不实",
    "reason.licence-ended": "营业执照被吊销、注销或失效",
    "reason.broke-rules": "违反平台规则，投诉查实",
    "reason.security": "账号安全需要核实",
    "reason.own-request": "单位自己申请",
    "remedy.false-facts": "请准备与营业执照一致的材料，联系平台核对；核对一致后恢复，恢复后再提交变更核验。",
    "remedy.licence-ended": "取得有效的营业执照后联系平台；原单位已注销的，由承继单位另行注册。",
    "remedy.broke-rules": "完成整改后，把整改情况交给平台监督人员；复核通过后恢复。",
    "remedy.security": "请由单位管理人联系平台核实身份，并重设各成员的密码。",
    "remedy.own-request": "需要恢复时，由单位管理人联系平台即可。",
    "still-can":
      "停用期间可以查看本单位的全部资料，不能发布需求、报价或修改。认为处理不当的，可以投诉，由监督人员复核。",
    object: "提出异议",
    since: "自 {day} 起",
    choose: "停用事由",
  },
  en: {
    "reason.false-facts": "The registered facts are not true",
    "reason.licence-ended": "The business licence was revoked, cancelled or has lapsed",
    "reason.broke-rules": "A rule of the platform was broken, as a complaint proved",
    "reason.security": "The safety of the account has to be checked",
    "reason.own-request": "The organisation asked for it",
    "remedy.false-facts":
      "Prepare papers that agree with the business licence and contact the platform. Once they agree you are reinstated; then send the change to the check.",
    "remedy.licence-ended":
      "Contact the platform when you have a licence in force. If the organisation has ended, its successor registers anew.",
    "remedy.broke-rules":
      "Put it right and show supervision what was done; you are reinstated after a review.",
    "remedy.security":
      "The manager contacts the platform to prove who you are, and every member sets a new password.",
    "remedy.own-request": "When you want to come back, the manager tells the platform.",
    "still-can":
      "Meanwhile you can read everything of your organisation, but not publish, quote or change. If you think this is wrong, complain: supervision reviews it.",
    object: "Object",
    since: "since {day}",
    choose: "Reason",
  },
})
