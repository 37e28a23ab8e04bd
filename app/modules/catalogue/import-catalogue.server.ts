import type { z } from "zod"
import { newId, sha256 } from "#app/platform/ids.server.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Actor } from "#app/shared/actor.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { CertificateModel } from "#models/catalogue/certificate.server.ts"
import { ServiceItemModel } from "#models/catalogue/service-item.server.ts"
import { catalogueAccess } from "./catalogue.access.ts"
import {
  type ImportError,
  type ImportedItem,
  type ImportPlan,
  planImport,
  readCatalogue,
} from "./catalogue-import.rules.ts"
import type { CertificateDoc } from "./certificate.ts"
import { isInForce } from "./item.machine.ts"
import { certificateFileSchema, fieldMappingSchema } from "./item.schema.ts"
import { forgetCatalogueWords } from "./item-queries.server.ts"
import { itemOf } from "./item-store.server.ts"
import type { ServiceItemDoc } from "./service-item.ts"
import { keepVersion } from "./versions/version-store.server.ts"

/** The three files of a catalogue. The items come as text, so that a refusal can be told by its line. */
export interface CatalogueFiles {
  items: string
  mapping: unknown
  certificates: unknown
}

export interface ImportReport {
  plan: ImportPlan
  errors: ImportError[]
  certificates: number
  /** False for a dry run, for a file with refusals, and when there was nothing to change. */
  isWritten: boolean
}

/**
 * 导入服务事项. A dry run gives the differences and every refusal with its line; a real run writes all of them as
 * published items in one entry, or nothing when there is any refusal. A second run changes nothing. An import never
 * retires and never revives what is retired. Refuses `not-found` (not allowed), `certificates-invalid`, `mapping-invalid` ({path}).
 */
export async function importCatalogue(
  services: Services,
  actor: Actor,
  files: CatalogueFiles,
  { isDryRun }: { isDryRun: boolean },
): Promise<Result<ImportReport>> {
  const mapping = fieldMappingSchema.safeParse(files.mapping)
  if (!mapping.success) return refuse("mapping-invalid", { params: pathOf(mapping.error) })
  const listed = certificateFileSchema.safeParse(files.certificates)
  if (!listed.success) return refuse("certificates-invalid", { params: pathOf(listed.error) })
  const { certificates } = listed.data
  const read = readCatalogue(files.items, { mapping: mapping.data, certificates })
  let report: ImportReport | undefined
  const done = await writeCatalogue(services, actor, {
    ...{ read, certificates, isDryRun, onPlanned: (planned: ImportReport) => (report = planned) },
    idempotencyToken: `${sha256(files.items).slice(0, 16)}:${newId()}`,
  })
  if (!done.ok && done.error.code === "nothing-written" && report) return ok(report)
  return done
}

interface ToWrite {
  read: ReturnType<typeof readCatalogue>
  certificates: z.output<typeof certificateFileSchema>["certificates"]
  isDryRun: boolean
  /** Is told what would change, whether it is written or not. */
  onPlanned(report: ImportReport): void
}

const writeCatalogue = command(
  "import-catalogue",
  {
    access: catalogueAccess.import,
    key: ({ input }) => `import-catalogue:${input.idempotencyToken}`,
    after: ({ services }) => forgetCatalogueWords(services),
  },
  async ({ tx, input: { read, certificates, isDryRun, onPlanned } }: Call<ToWrite, Actor>) => {
    const stored = await tx.find(ServiceItemModel, {})
    const isRetired = (code: string) => stored.some(doc => doc._id === code && doc.state === "retired")
    const living = read.items.filter(({ item }) => !isRetired(item.code))
    const plan = planImport(stored.map(storedItem), living)
    const changed = await changedCertificates(tx, certificates)
    const report = { plan, errors: read.errors, certificates: changed.length, isWritten: false }
    onPlanned(report)
    const isIdle = plan.adds.length + plan.changes.length + changed.length === 0
    if (isDryRun || read.errors.length > 0 || isIdle) return refuse("nothing-written")
    for (const certificate of changed) await tx.put(CertificateModel, certificate)
    await writeItems(tx, plan, new Map(stored.map(doc => [doc._id, doc])))
    const codes = (rows: { item: ImportedItem }[]) => rows.map(row => row.item.code)
    tx.emit({ type: "catalogue.imported", added: codes(plan.adds), changed: codes(plan.changes) })
    return ok({ ...report, isWritten: true })
  },
)

async function writeItems(tx: Tx, plan: ImportPlan, known: Map<string, ServiceItemDoc>): Promise<void> {
  for (const { item } of [...plan.adds, ...plan.changes]) {
    const doc = await tx.put(ServiceItemModel, itemDoc(item, known.get(item.code), tx.now))
    await keepVersion(tx, doc)
  }
}

function itemDoc(item: ImportedItem, before: ServiceItemDoc | undefined, now: Date): ServiceItemDoc {
  const { code, ...facts } = item
  return {
    _id: code,
    ...facts,
    state: before && isInForce(before) ? before.state : "published",
    version: (before?.version ?? 0) + 1,
    publishedAt: now,
    changedAt: now,
    ...(before?.revision && { revision: before.revision }),
    ...(before?.consultation && { consultation: before.consultation }),
  }
}

function storedItem(doc: ServiceItemDoc) {
  return { ...itemOf(doc), source: doc.source }
}

async function changedCertificates(tx: Tx, listed: readonly { id: string }[]): Promise<CertificateDoc[]> {
  const known = new Map((await tx.find(CertificateModel, {})).map(doc => [doc._id, doc]))
  return listed
    .map(({ id, ...facts }) => ({ _id: id, ...facts }) as CertificateDoc)
    .filter(doc => asText(doc) !== asText(known.get(doc._id)))
}

/** The parts that are compared, in one order. */
function asText(doc: CertificateDoc | undefined): string {
  if (!doc) return ""
  const parts = (list: CertificateDoc["levels"]) => list.map(({ id, zh, en }) => [id, zh, en])
  return JSON.stringify([doc.kind, doc.name.zh, doc.name.en, parts(doc.levels), parts(doc.specialities)])
}

function pathOf(error: { issues: { path: PropertyKey[] }[] }): { path: string } {
  return { path: error.issues[0]?.path.join(".") ?? "" }
}
