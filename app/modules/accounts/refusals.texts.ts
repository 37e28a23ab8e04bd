import { defineTexts } from "#app/shared/i18n/texts.ts"

/** What accounts and organisations refuse. */
export const accountRefusals = defineTexts({
  zh: {
    "refusal.sign-in-failed": "邮箱或密码不对。",
    "refusal.account-suspended": "这个账号已停用，请联系平台管理员。",
    "refusal.organisation-exists": "这个单位已经登记。请联系本单位的管理人，在“单位资料”页里邀请您加入。",
    "refusal.email-taken": "这个邮箱已有账号，请直接登录。",
    "refusal.link-invalid": "链接已用过或已过期，请重新申请一个。",
    "refusal.sign-in-as-invited": "请先用收到邀请的那个邮箱登录，再打开这个链接。",
    "refusal.already-member": "这个人已经是本单位成员。",
    "refusal.last-manager": "单位至少要有一位管理人，请先指定另一位。",
    "refusal.wrong-state": "状态已经变化，现在不能这样操作。请刷新页面查看。",
    "refusal.nothing-changed": "内容没有变化，不需要提交。",
    "refusal.choose-some": "请至少选择一项“{label}”。",
    "refusal.must-tick": "请勾选：{label}",
    "refusal.too-many-attempts": "尝试次数太多，请 {minutes} 分钟后再试。",
  },
  en: {
    "refusal.sign-in-failed": "The e-mail address or the password is not right.",
    "refusal.account-suspended":
      "This account is suspended. Please contact the administrator of the platform.",
    "refusal.organisation-exists":
      "This organisation is registered already. Ask its manager to invite you on the page “Organisation”.",
    "refusal.email-taken": "This address has an account already. Please sign in.",
    "refusal.link-invalid": "This link was used or has lapsed. Ask for a new one.",
    "refusal.sign-in-as-invited":
      "First sign in with the address that received the invitation, then open this link.",
    "refusal.already-member": "This person is a member already.",
    "refusal.last-manager": "An organisation needs at least one manager. Name another one first.",
    "refusal.wrong-state": "The state has changed, so this is not possible now. Reload the page.",
    "refusal.nothing-changed": "Nothing has changed, so there is nothing to send.",
    "refusal.choose-some": "Choose at least one “{label}”.",
    "refusal.must-tick": "Tick the box: {label}",
    "refusal.too-many-attempts": "Too many attempts. Try again in {minutes} {minutes?minute:minutes}.",
  },
})
