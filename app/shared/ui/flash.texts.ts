import { defineTexts } from "#app/shared/i18n/texts.ts"

/** What is said once on the next page after something was done, by the code that the action gave. */
export const flashTexts = defineTexts({
  zh: {
    done: "已完成。",
    saved: "已保存。",
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
    close: "关闭",
  },
  en: {
    done: "Done.",
    saved: "Saved.",
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
    close: "Close",
  },
})
