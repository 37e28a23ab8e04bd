import { publishAnnouncement } from "#app/modules/publishing/publish-announcement.server.ts"
import { saveAnnouncement } from "#app/modules/publishing/save-announcement.server.ts"
import { demoEmail } from "../people.ts"
import { actorBy, idempotencyToken, must, type SeedWorld } from "../world.ts"

const ANNOUNCEMENTS = {
  opening: {
    kind: "announcement",
    titleZh: "关于启用中介超市的公告（演示）",
    titleEn: "The marketplace for intermediary services opens (demonstration)",
    bodyZh:
      "即日起，需要审批中介服务的企业可以在本平台发布需求，中介机构可以申请入驻。\n\n" +
      "一、企业首次发布需求前须通过形式核验：统一社会信用代码、营业执照、法定代表人。\n" +
      "二、机构按所提供的事项提交资质，核验通过后列入名录。核验是形式核验，不是行政许可。\n" +
      "三、报价在截止之前加密保存，任何人都看不到金额和报价人。\n\n" +
      "本页为演示数据，不是真实公告。",
    bodyEn:
      "From today enterprises that need an intermediary service for an approval can publish requests here, and agencies can apply for entry.\n\n" +
      "1. Before its first request an enterprise passes a check of form: credit code, business licence, legal representative.\n" +
      "2. An agency hands in the qualifications for the items that it offers, and is listed after the check. The check is one of form, not a licence.\n" +
      "3. Quotes are kept encrypted until the closing time; nobody sees amounts or names before.\n\n" +
      "This page is demonstration data, not a real announcement.",
  },
  quotes: {
    kind: "policy-interpretation",
    titleZh: "报价家数不足时怎么办（演示）",
    titleEn: "What happens with too few quotes (demonstration)",
    bodyZh:
      "使用财政或国有资金的需求，有效报价不足规定家数时，截止时间自动顺延一次；顺延后仍不足的，本次流标。\n\n" +
      "社会资金的需求有一家有效报价即可开启。具体家数和天数见“规则与参数”页，每一项都写明出处。\n\n" +
      "本页为演示数据。",
    bodyEn:
      "For requests with fiscal or state-owned money the closing time is put off once when there are fewer valid quotes than the rule asks for; if there are still too few, the request fails.\n\n" +
      "Requests with private money need one valid quote. The numbers stand on the page of rules, each with its source.\n\n" +
      "This page is demonstration data.",
  },
  signing: {
    kind: "policy-interpretation",
    titleZh: "中选之后：公示、签约与付款（演示）",
    titleEn: "After the award: notice, contract and payment (demonstration)",
    bodyZh:
      "中选机构在规定工作日内确认承接，随后中选结果公示；公示期内对结果有异议的，可以在需求页面提出。\n\n" +
      "公示期满无异议即成交。双方在规定工作日内签订合同，合同价应当等于中选价；一方登记，另一方确认。\n" +
      "业主直接向机构付款，并登记付款凭证。\n\n" +
      "本页为演示数据。",
    bodyEn:
      "The selected agency accepts within the working days of the rule; then the award is on notice, and objections to it can be filed on the page of the request.\n\n" +
      "When the announcement has elapsed without an objection the deal is made. The parties sign a contract at the winning price; one records it, the other confirms.\n" +
      "The owner pays the agency directly and records the voucher.\n\n" +
      "This page is demonstration data.",
  },
  maintenance: {
    kind: "announcement",
    titleZh: "年末工作安排（草稿，演示）",
    titleEn: "Working days at the end of the year (draft, demonstration)",
    bodyZh: "年末各类期限仍按工作日计算，节假日顺延。\n\n本页为演示数据。",
    bodyEn:
      "Deadlines at the end of the year are counted in working days as always.\n\nThis page is demonstration data.",
  },
} as const

type AnnouncementName = keyof typeof ANNOUNCEMENTS

/** Operation writes an announcement and leaves it a draft; gives its id. */
export async function draftAnnouncement({ services }: SeedWorld, name: AnnouncementName): Promise<string> {
  const officer = await actorBy(demoEmail("operation-publish"))
  const input = { ...ANNOUNCEMENTS[name], idempotencyToken: idempotencyToken(), seen: undefined }
  return must(await saveAnnouncement(services, officer, input), `the announcement ${name}`).announcementId
}

/** Operation writes an announcement and publishes it. */
export async function publishedAnnouncement(world: SeedWorld, name: AnnouncementName): Promise<void> {
  const announcementId = await draftAnnouncement(world, name)
  const officer = await actorBy(demoEmail("operation-publish"))
  must(
    await publishAnnouncement(world.services, officer, {
      announcementId,
      idempotencyToken: idempotencyToken(),
    }),
    `the announcement ${name}`,
  )
}
