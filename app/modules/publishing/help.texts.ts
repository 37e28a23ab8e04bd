import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Help by task. Each topic is a title and its text; an empty line begins a paragraph. */
export const helpTexts = defineTexts({
  zh: {
    title: "帮助",
    lead: "按您要办的事来找。",
    search: "在帮助里查找",
    example: "例如：报价、合同、投诉",
    none: "没有找到“{q}”",
    "none-hint": "换一个说法，或查看全部主题。",
    all: "全部主题",
    found: "找到 {n} 个主题",
    "group.owner": "项目业主",
    "group.agency": "中介机构",
    "group.everybody": "所有人",
    "find.title": "找一家机构",
    "find.text":
      "在首页或“找机构”里输入事项、简称（如环评）、机构名称或统一社会信用代码。可以按领域、地区和资质筛选。\n\n机构页面列出它能办的事项、证照和有效期、历史成交。联系电话登录后可见。列入名录只表示通过形式核验，不是许可，也不是推荐。",
    "publish.title": "发布一个需求",
    "publish.text":
      "先注册单位账号，提交营业执照等资料做形式核验。核验通过后，在工作台点“发布需求”，写清要做什么、资金来源、最高限价、选取方式和截止时间，提交审核。\n\n审核通过并发布后，规则随需求固定下来。必须招标或属于政府采购的项目不能在这里发布，页面会说明依据。",
    "select.title": "开启报价并选取",
    "select.text":
      "截止后由运行机构开启，全部报价同时公开。最低价方式由规则得出结果，并列时由业主写明理由选取；业主自选方式由业主写明理由选取。行政机关不得代业主选取。\n\n被选中的机构确认后进入公示，公示期满没有成立的异议即为成交。",
    "contract.title": "签合同、付款、办结",
    "contract.text":
      "成交后任意一方登记合同，另一方确认；合同价必须等于中选价。业主直接付款给机构，在平台登记转账凭证。付清后由业主确认办结。平台不收费，也不收保证金。",
    "apply.title": "入驻成为中介机构",
    "apply.text":
      "注册机构账号，在工作台“入驻与资质”里填写能办的事项、上传证照，提交核验。材料有问题会一次列全退回补正。通过后即可在名录中被找到。证照到期前请及时更新。",
    "quote.title": "报价",
    "quote.text":
      "需求页面会列出您能不能报名及原因。报价在截止前可以修改或撤回。提交时用平台密钥加密保存，数据库里没有金额；截止前业主、工作人员和其他机构都看不到有没有人报价、有几家、报了多少。\n\n解密的密钥目前由平台保管。由业主和监督方各持一把钥匙的做法还没有上线。",
    "award.title": "中选之后",
    "award.text":
      "收到消息后在期限内确认或放弃。逾期不答复视为放弃：按名次选取的由下一名递补，业主自选的由业主重新选取。",
    "object.title": "异议、投诉和举报",
    "object.text":
      "对中选结果有异议，请在公示期内从该需求的页面提出。投诉和举报没有期限，可以匿名。提交后立即得到案件编号和回执地址。受理和处理目前在线下进行。",
    "journal.title": "日志怎样工作",
    "journal.text":
      "每次操作和它造成的变化写在同一个事务里，记为日志的一条。每条带着前一条的哈希值，改动、删除或调换任何一条，核对时都会发现。\n\n目前由审计人员核对。供公众自行核验的检查点和工具还没有，所以我们不说“任何人都能核验”。",
    "account.title": "账号与密码",
    "account.text":
      "一个人可以属于几个单位，在个人设置里切换。忘记密码时用邮箱收取链接重设，链接短时间内有效，只能用一次。发布、开启、选取、登记付款等步骤会再问一次密码。",
    more: "没有找到答案？",
    "more-text": "规则和期限见“平台规则”。对平台本身的意见可以通过投诉举报页面提出。",
    policies: "平台规则",
    complain: "投诉举报",
  },
  en: {
    title: "Help",
    lead: "Look for what you want to do.",
    search: "Search the help",
    example: "Such as quote, contract, complaint",
    none: "Nothing found for “{q}”",
    "none-hint": "Try another word, or look at all topics.",
    all: "All topics",
    found: "{n} {n?topic:topics} found",
    "group.owner": "Project owners",
    "group.agency": "Agencies",
    "group.everybody": "Everybody",
    "find.title": "Find an agency",
    "find.text":
      "On the home page or under “Agencies”, type a service, its short name, the name of an agency or its credit code. Narrow it down by field, region and certificate.\n\nThe page of an agency lists what it offers, its certificates with their validity and its past deals. The phone number is shown after sign-in. Being listed means that a form check was passed; it is neither a licence nor a recommendation.",
    "publish.title": "Publish a request",
    "publish.text":
      "Register an account for your organisation and hand in its papers for a form check. Once it is passed, choose “Publish a request” on the desk and say what is needed, where the money comes from, the ceiling, how to select and when quotes close. Then hand it in for review.\n\nOnce it is published, its rules are fixed. What must be tendered or belongs to government procurement cannot be published here; the page names the rule.",
    "select.title": "Open the quotes and select",
    "select.text":
      "After closing, the operator opens all quotes at once, for everybody to see. With the lowest price the rule gives the result, and the owner picks among equals with a written reason; with the owner's choice the owner picks with a written reason. No authority selects for the owner.\n\nOnce the selected agency confirms, the award is on notice. It is a deal when the notice has run without an upheld objection.",
    "contract.title": "Contract, payment, completion",
    "contract.text":
      "Either side records the contract and the other confirms it; its price must equal the winning price. The owner pays the agency directly and records the bank voucher. When everything is paid, the owner confirms completion. The platform takes no fee and no deposit.",
    "apply.title": "Join as an agency",
    "apply.text":
      "Register an account for the agency and fill in “Entry and licences” on the desk: what you offer, and your certificates with their files. If something is wrong, it is returned with all defects listed at once. After the check you are found in the list. Renew certificates before they end.",
    "quote.title": "Quote",
    "quote.text":
      "The page of a request says whether you can quote, and why not. Until closing you can replace or withdraw a quote. It is encrypted with a key of the platform, and the database holds no amount; before closing neither the owner nor staff nor other agencies see whether anybody quoted, how many, or how much.\n\nFor now the platform keeps the key that decrypts quotes. Keys held by the owner and by supervision, both needed for an opening, do not exist yet.",
    "award.title": "After you were selected",
    "award.text":
      "Confirm or decline within the time in the message. No answer counts as declining: with ranks the next one follows, with the owner's choice the owner picks again.",
    "object.title": "Objections, complaints, reports",
    "object.text":
      "Object to an award while its notice runs, from the page of that request. Complaints and reports have no time limit and may be anonymous. You get a case number and the address of a receipt at once. Cases are taken up and handled outside this site for now.",
    "journal.title": "How the journal works",
    "journal.text":
      "Every action and the changes it makes are written in one transaction, as one entry of the journal. Each entry carries the hash of the one before, so that a change, removal or swap of any entry shows when it is checked.\n\nAuditors check it for now. Checkpoints and tools for the public do not exist yet, so we do not say that everybody can verify it.",
    "account.title": "Account and password",
    "account.text":
      "A person may belong to several organisations and switches between them in the settings. A forgotten password is reset by a link sent by e-mail, which works once and for a short time. Publishing, opening, selecting and recording payments ask for the password again.",
    more: "No answer found?",
    "more-text":
      "Rules and time limits are under “Rules of the platform”. Tell us about the platform itself through the complaint page.",
    policies: "Rules of the platform",
    complain: "Complain or report",
  },
})
