import { defineTexts } from "#app/shared/i18n/texts.ts"

/** Why a case was not opened; said by the server only. */
export const complaintRefusals = defineTexts({
  zh: {
    "refusal.objection-needs-award": "这里没有正在公示的中选结果，不能提异议。可以改选“投诉”或“举报”。",
    "refusal.objection-too-late": "异议期已于 {day} {time} 结束。可以改选“投诉”或“举报”。",
    "refusal.anonymous-with-file": "附件会记录上传人，不能与匿名一起提交。请去掉附件，或取消匿名。",
    "refusal.evidence-needs-sign-in": "附材料需要先登录。",
  },
  en: {
    "refusal.objection-needs-award":
      "There is no award on notice here, so there is nothing to object to. Choose “Complaint” or “Report” instead.",
    "refusal.objection-too-late":
      "The time for objections ended on {day} at {time}. Choose “Complaint” or “Report” instead.",
    "refusal.anonymous-with-file":
      "A file records who uploaded it, so it cannot come with an anonymous case. Remove the file or do not file anonymously.",
    "refusal.evidence-needs-sign-in": "Sign in first to attach a document.",
  },
})
