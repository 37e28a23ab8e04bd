import { defineTexts, type Lang, lookup, type TextParam } from "#app/shared/i18n/texts.ts"

/**
 * What is said once on the next page after something was done, by the code that the action gave. The server
 * says it in words, so that no page carries the messages of all others.
 */
export const flashTexts = defineTexts({
  zh: {
    done: "已完成。",
    saved: "已保存。",
    imported: "已导入：新增 {adds} 条，修改 {changes} 条。",
    "draft-discarded": "没有提交的内容已丢弃。",
    "signed-in": "已登录。",
    "signed-out": "已退出登录。",
    "password-changed": "密码已更改，其他地方的登录已全部退出。",
    "reset-sent": "如果这个邮箱有账号，重设密码的链接已经寄出，30 分钟内有效。",
    "invitation-sent": "邀请已发往 {email}。",
    submitted: "已提交。",
    returned: "已退回，对方会收到通知。",
    approved: "已通过，对方会收到通知。",
    published: "已发布，所有人都能看到了。",
    withdrawn: "已撤回。",
    "request-annulled": "已废置，理由已公开。",
    joined: "已加入单位。",
    claimed: "认领成功，“{name}”已列入公开名录。",
    "organisation-submitted": "已提交核验，结果会通知您。",
    "member-changed": "成员已更新，对方下一次打开页面时生效。",
    "invitation-revoked": "邀请已撤回，链接已失效。",
    "session-ended": "那一处登录已退出。",
    "organisation-switched": "现在以另一个单位的身份操作。",
    suspended: "已停用，下一次请求起生效。",
    reinstated: "已恢复。",
    "staff-created": "工作账号已建立，设置密码的链接已寄出。",
    "department-created": "主管部门已登记，邀请已寄出。",
    "expert-named": "已指定专家，对方会收到通知。",
    "expert-submitted": "专家资料已提交审核，结果会通知您。",
    "expert-paused": "已暂停，公开列表里不再显示。",
    "expert-resumed": "已恢复公开。",
    "expert-retired": "已退出专家库。",
    "policy-set": "规则已修改。",
    "contract-recorded": "合同已登记，等对方确认。",
    "contract-confirmed": "合同已确认，进入服务阶段。",
    "contract-disputed": "合同已退回，对方会收到通知。",
    "contract-completed": "服务已确认完成。",
    "payment-recorded": "付款凭证已登记。",
    "payment-started": "付款已建立，请继续付款。",
    "payment-simulated": "支付消息已发送并被接受。",
    "bid-submitted": "密封报价已受理，回执在下面。",
    "bid-withdrawn": "报价已撤回。",
    "quotes-opened": "全部报价已开启并公布。",
    "agency-selected": "已确定中选机构，等它确认。",
    "award-confirmed": "已确认承接，中选公示已发布。",
    "award-declined": "已放弃中选。",
  },
  en: {
    done: "Done.",
    saved: "Saved.",
    imported: "Imported: {adds} added, {changes} changed.",
    "draft-discarded": "What was not sent has been discarded.",
    "signed-in": "You are signed in.",
    "signed-out": "You are signed out.",
    "password-changed": "Your password has been changed, and you are signed out everywhere else.",
    "reset-sent":
      "If this address has an account, a link to reset the password is on its way. It works for 30 minutes.",
    "invitation-sent": "The invitation has been sent to {email}.",
    submitted: "Submitted.",
    returned: "Returned. The other side will be told.",
    approved: "Approved. The other side will be told.",
    published: "Published. Everybody can see it now.",
    withdrawn: "Withdrawn.",
    "request-annulled": "Annulled. The reason is public.",
    joined: "You have joined the organisation.",
    claimed: "Claimed: “{name}” is in the public list now.",
    "organisation-submitted": "Sent to the form check. You will be told the result.",
    "member-changed": "Changed. It takes effect when the member opens the next page.",
    "invitation-revoked": "The invitation is revoked; its link no longer works.",
    "session-ended": "That session has ended.",
    "organisation-switched": "You now act for another organisation.",
    suspended: "Suspended from the next request on.",
    reinstated: "Reinstated.",
    "staff-created": "The staff account is open; the link to set its password has been sent.",
    "department-created": "The department is entered; the invitation has been sent.",
    "expert-named": "The expert has been named and is told.",
    "expert-submitted": "Your profile was handed in. You will be told the result.",
    "expert-paused": "Paused. The public list does not show it any more.",
    "expert-resumed": "Public again.",
    "expert-retired": "The expert has been retired.",
    "policy-set": "The rule has been changed.",
    "contract-recorded": "The contract is recorded. The other side confirms it next.",
    "contract-confirmed": "The contract is confirmed and the service begins.",
    "contract-disputed": "The contract was returned. The other side will be told.",
    "contract-completed": "The service is confirmed as completed.",
    "payment-recorded": "The payment is recorded.",
    "payment-started": "The payment is open. Please go on to pay.",
    "payment-simulated": "The payment message was sent and accepted.",
    "bid-submitted": "The sealed quote was taken; the receipt is below.",
    "bid-withdrawn": "The quote is withdrawn.",
    "quotes-opened": "All quotes are open and published.",
    "agency-selected": "Selected; the agency is asked to confirm.",
    "award-confirmed": "Confirmed; the award notice is published.",
    "award-declined": "The award is declined.",
  },
})

/** A message as it travels in its cookie. */
export interface Flash {
  code: string
  params?: Record<string, TextParam>
}

/** The message in words; the general one for a code that nobody knows, since cookies hold what anybody wrote. */
export function flashWords({ code, params }: Flash, lang: Lang): string {
  return lookup(flashTexts, lang, code, params ?? {}) ?? flashTexts[lang].done
}
