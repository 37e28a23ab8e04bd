import { agencyFile } from "#app/modules/application/agency-file.server.ts"
import { certificateWords } from "#app/modules/catalogue/certificate.ts"
import { catalogueWords } from "#app/modules/catalogue/item-queries.server.ts"
import type { ReturnForm } from "#app/modules/vetting/vetting.schema.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { translator } from "#app/shared/i18n/texts.ts"
import { correctionTexts } from "./correction.texts.ts"
import { defectsOf, type NamedDefect } from "./defects.rules.ts"

/** What a return form names, in the words that the agency is told: Chinese, each with what it is about. */
export async function toldDefects(
  services: Services,
  actor: PersonActor,
  agencyId: string,
  form: Parameters<typeof defectsOf>[0] & Pick<ReturnForm, "common">,
): Promise<NamedDefect[]> {
  const t = translator(correctionTexts, "zh")
  const [file, { certificates }] = await Promise.all([
    agencyFile(services, actor, agencyId),
    catalogueWords(services),
  ])
  const subjects = new Map<string, string>()
  for (const licence of file?.licences ?? []) {
    subjects.set(licence.id, certificateWords(licence, certificates, "zh"))
  }
  for (const person of file?.people ?? []) subjects.set(person.id, person.name)
  return defectsOf(form, ({ subjectId, code }) => {
    const subject = subjects.get(subjectId)
    const defect = t(`common.${code}`)
    return subject ? t("subject-defect", { subject, defect }) : defect
  })
}
