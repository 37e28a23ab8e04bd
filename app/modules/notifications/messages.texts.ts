import { defineTexts } from "#app/shared/i18n/texts.ts"

/**
 * What each message says, by its code. A parameter whose name ends in `At` is an instant and in `Fen` an amount; both
 * are stored plainly and put into words when the message is read.
 */
export const messageTexts = defineTexts({
  zh: {
    "organisation-submitted": "{name} 提交了业主核验，请在 {dueAt} 前办理。",
    "organisation-approved": "{name} 已通过形式核验，可以发布需求了。",
    "organisation-returned": "{name} 的核验材料被退回，需要补正。",
    "organisation-suspended": "{name} 已被暂停：{reason}",
    "organisation-reinstated": "{name} 已恢复正常。",
    "agency-submitted": "{name} 提交了入驻材料（{number}），请在 {dueAt} 前核验。",
    "agency-listed": "{name} 已通过形式核验，公开名录里能找到了。",
    "agency-returned": "{name} 的入驻材料被退回，需要补正。",
    "agency-correction-lapsed": "{name} 没有在期限内补正，材料已转回草稿，需要重新提交；填过的内容都在。",
    "agency-licence-ending":
      "{licence}（{validTo} 到期）还剩 {days} 天，到期后将停用 {n} 个事项：{items}。请及时更新。",
    "agency-licence-ending-harmless":
      "{licence}（{validTo} 到期）还剩 {days} 天，不影响已申报的事项。请及时更新。",
    "agency-items-off": "资质或人员不再满足要求，以下事项已停用：{items}。更新并核验后自动恢复。",
    "agency-items-on": "以下事项已恢复，可以承接：{items}。",
    "agency-idle-prompted": "{name} 长期没有报价。请在 {answerBy} 前报价或声明仍在营业，否则将转为暂停。",
    "agency-warned": "{name} 被列为预警：{reason}。",
    "agency-suspended": "{name} 的入驻已被暂停：{reason}。",
    "agency-removed": "{name} 已被清退：{reason}。",
    "agency-restored": "{name} 的{kind}已解除，现为“{state}”。",
    "request-submitted": "有需求提交审核：{title}，请在 {dueAt} 前办理。",
    "request-returned": "需求“{title}”被退回：{reason}",
    "request-published": "您的需求已发布：{number} {title}，{closingAt} 截止报名。",
    "request-matches": "有一个您能承接的需求：{number} {title}，{closingAt} 截止报名。",
    "request-extended": "{number} {title}：报价家数不足，截止时间延长到 {closingAt}。",
    "request-closed": "{number} {title} 已截止报名，等待开启报价。",
    "request-to-open": "{number} {title} 已截止报名，可以开启报价了。",
    "request-opened-owner": "{number} {title} 的报价已全部开启。",
    "request-opened-bidder": "您报价的 {number} {title} 已开启，全部报价可以查看。",
    "request-selected-owner":
      "{number} {title}：已选取{agencyName}，{amountFen} 元，等待其在 {confirmBy} 前确认。",
    "request-selected": "您被选中：{number} {title}，中选价 {amountFen} 元。请在 {confirmBy} 前确认或放弃。",
    "request-declined": "{number} {title}：选中的机构放弃了。",
    "request-confirmed-owner": "{number} {title}：选中的机构已确认，公示到 {objectionBy}。",
    "request-confirmed-agency": "{number} {title}：您已确认，公示到 {objectionBy}。",
    "request-failed": "{number} {title} 已流标。",
    "request-annulled": "{number} {title} 已废置：{reason}",
    "contract-awaited": "“{title}”已成交，请在 {dueAt} 前签订并录入合同。",
    "contract-recorded": "对方录入了“{title}”的合同，请核对并确认。",
    "contract-disputed": "对方退回了“{title}”的合同记录：{reason}",
    "contract-confirmed": "“{title}”的合同已经双方确认，服务开始。",
    "contract-paid": "“{title}”收到一笔付款记录：{amountFen} 元。",
    "contract-completed": "“{title}”已办结。",
    "expert-named": "您被列为金金帮专家，请填写专家资料，审核通过后公开。",
    "expert-submitted": "{name} 提交了专家资料，请在 {dueAt} 前审核。",
    "expert-published": "您的专家资料已公开。",
    "expert-returned": "您的专家资料被退回，需要补正。",
    "expert-paused": "您的专家资料被暂停公开：{reason}",
    "expert-resumed": "您的专家资料恢复公开：{reason}",
    "expert-retired": "您已退出专家库：{reason}",
    "complaint-filed": "新案件 {number}，请在 {dueAt} 前决定是否受理。",
  },
  en: {
    "organisation-submitted": "{name} asks for the owner's form check. Please decide by {dueAt}.",
    "organisation-approved": "{name} passed the form check and can publish requests now.",
    "organisation-returned": "The papers of {name} were returned and need correction.",
    "organisation-suspended": "{name} has been suspended: {reason}",
    "organisation-reinstated": "{name} is active again.",
    "agency-submitted": "{name} applied for the list ({number}). Please check it by {dueAt}.",
    "agency-listed": "{name} passed the form check and is found in the public list now.",
    "agency-returned": "The application of {name} was returned and needs correction.",
    "agency-correction-lapsed":
      "{name} was not corrected in time. It is a draft again and has to be handed in anew; nothing entered is lost.",
    "agency-licence-ending":
      "{licence} ends on {validTo}, in {days} {days?day:days}. {n} {n?item goes:items go} off with it: {items}. Please renew it.",
    "agency-licence-ending-harmless":
      "{licence} ends on {validTo}, in {days} {days?day:days}. No declared item depends on it. Please renew it.",
    "agency-items-off":
      "Licences or people no longer carry these items, which are off now: {items}. They come on again once a renewal was checked.",
    "agency-items-on": "These items are on again and may be taken: {items}.",
    "agency-idle-prompted":
      "{name} has not quoted for long. Quote, or declare that it is still active, by {answerBy}; otherwise it is paused.",
    "agency-warned": "{name} has been warned: {reason}.",
    "agency-suspended": "{name} has been paused: {reason}.",
    "agency-removed": "{name} has been removed from the list: {reason}.",
    "agency-restored": "The {kind} of {name} has ended. Its state is now: {state}.",
    "request-submitted": "A request waits for review: {title}. Please decide by {dueAt}.",
    "request-returned": "The request “{title}” was returned: {reason}",
    "request-published": "Your request is published: {number} {title}. Quotes until {closingAt}.",
    "request-matches": "A request that you can serve: {number} {title}. Quotes until {closingAt}.",
    "request-extended": "{number} {title}: too few quotes, so the time is extended to {closingAt}.",
    "request-closed": "{number} {title} is closed and waits for the opening of the quotes.",
    "request-to-open": "{number} {title} is closed. Its quotes can be opened.",
    "request-opened-owner": "All quotes for {number} {title} have been opened.",
    "request-opened-bidder":
      "{number} {title}, for which you quoted, has been opened. All quotes can be seen.",
    "request-selected-owner":
      "{number} {title}: {agencyName} was selected at {amountFen} yuan and has until {confirmBy} to confirm.",
    "request-selected":
      "You were selected: {number} {title}, at {amountFen} yuan. Confirm or decline by {confirmBy}.",
    "request-declined": "{number} {title}: the selected agency declined.",
    "request-confirmed-owner":
      "{number} {title}: the selected agency confirmed. On notice until {objectionBy}.",
    "request-confirmed-agency": "{number} {title}: you confirmed. On notice until {objectionBy}.",
    "request-failed": "{number} {title} has failed.",
    "request-annulled": "{number} {title} has been annulled: {reason}",
    "contract-awaited": "“{title}” is a deal. Sign and record the contract by {dueAt}.",
    "contract-recorded": "The other side recorded the contract of “{title}”. Check and confirm it.",
    "contract-disputed": "The other side returned the contract record of “{title}”: {reason}",
    "contract-confirmed": "Both sides confirmed the contract of “{title}”. The service begins.",
    "contract-paid": "A payment for “{title}” was recorded: {amountFen} yuan.",
    "contract-completed": "“{title}” is completed.",
    "expert-named": "You were named as an expert. Write your profile; it is public once it was reviewed.",
    "expert-submitted": "{name} handed in an expert's profile. Please review it by {dueAt}.",
    "expert-published": "Your expert profile is public.",
    "expert-returned": "Your expert profile was returned and needs correction.",
    "expert-paused": "Your expert profile is not shown for now: {reason}",
    "expert-resumed": "Your expert profile is shown again: {reason}",
    "expert-retired": "You are no longer an expert of the marketplace: {reason}",
    "complaint-filed": "New case {number}. Decide by {dueAt} whether to take it up.",
  },
})

export type MessageCode = keyof typeof messageTexts.zh
