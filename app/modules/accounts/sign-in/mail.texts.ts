import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Letters about accounts, in the language of the person who gets them. */
export const accountMailTexts = defineTexts({
  zh: {
    "welcome.subject": "金东中介超市：账号已开通",
    "welcome.text":
      "{name}，您好：\n\n“{organisation}”已在金东中介超市登记，您是它的单位管理人。登录地址：\n{link}\n\n如果不是您本人操作，请联系平台。",
    "reset.subject": "金东中介超市：重设密码",
    "reset.text":
      "{name}，您好：\n\n请在 {minutes} 分钟内打开下面的链接设置新密码，链接只能用一次：\n{link}\n\n如果不是您本人操作，请忽略这封邮件，密码不会改变。",
    "changed.subject": "金东中介超市：密码已更改",
    "changed.text":
      "{name}，您好：\n\n您的登录密码刚刚被更改，其他地方的登录已全部退出。如果不是您本人操作，请立即重设密码：\n{link}",
    "invite.subject": "金东中介超市：“{organisation}”邀请您加入",
    "invite.text":
      "您好：\n\n{inviter} 邀请您加入“{organisation}”。请在 {hours} 小时内打开下面的链接，链接只能用一次：\n{link}\n\n如果您不认识邀请人，请忽略这封邮件。",
    "staff.subject": "金东中介超市：工作账号已建立",
    "staff.text":
      "{name}，您好：\n\n您的工作账号已建立。请在 {hours} 小时内打开下面的链接设置密码，链接只能用一次：\n{link}",
    "expert.subject": "金东中介超市：您被列为金金帮专家",
    "expert.text":
      "{name}，您好：\n\n您的专家账号已建立。请在 {hours} 小时内打开下面的链接设置密码，链接只能用一次：\n{link}\n\n登录后请填写专家资料，审核通过后公开。",
  },
  en: {
    "welcome.subject": "Jindong marketplace: your account is open",
    "welcome.text":
      "Dear {name},\n\n“{organisation}” is now registered at the Jindong marketplace, and you are its manager. Sign in here:\n{link}\n\nIf this was not you, please tell the platform.",
    "reset.subject": "Jindong marketplace: set a new password",
    "reset.text":
      "Dear {name},\n\nopen this link within {minutes} minutes to set a new password. It works once:\n{link}\n\nIf this was not you, ignore this letter; your password stays as it is.",
    "changed.subject": "Jindong marketplace: your password was changed",
    "changed.text":
      "Dear {name},\n\nyour password has just been changed, and you are signed out everywhere else. If this was not you, set a new password at once:\n{link}",
    "invite.subject": "Jindong marketplace: “{organisation}” invites you",
    "invite.text":
      "Hello,\n\n{inviter} invites you to join “{organisation}”. Open this link within {hours} hours. It works once:\n{link}\n\nIf you do not know the sender, ignore this letter.",
    "staff.subject": "Jindong marketplace: your staff account",
    "staff.text":
      "Dear {name},\n\nyour staff account is ready. Open this link within {hours} hours to set a password. It works once:\n{link}",
    "expert.subject": "Jindong marketplace: you were named as an expert",
    "expert.text":
      "Dear {name},\n\nyour account as an expert is ready. Open this link within {hours} hours to set a password. It works once:\n{link}\n\nThen write your profile; it is public once it was reviewed.",
  },
})
