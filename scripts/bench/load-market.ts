import { readFile } from "node:fs/promises"
import { importCatalogue } from "#app/modules/catalogue/import-catalogue.server.ts"
import { loadCalendar } from "#app/modules/policies/load-calendar.server.ts"
import { loadPolicies } from "#app/modules/policies/load-policies.server.ts"
import { rebuildAgencyIndex } from "#app/modules/search/index-agency.server.ts"
import { runDueEffects } from "#app/platform/jobs/effects.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import type { Result } from "#app/shared/result.ts"
import { ContractModel } from "#models/contracts/contract.server.ts"
import type { ModelOf } from "#models/define-model.server.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { agencyDocs, contractDocs, requestDocs } from "./market-docs.ts"

const SYSTEM = { kind: "system", task: "bench" } as const
const BATCH = 1000
const REQUESTS = 500

/**
 * Fills an empty database: the rules and the catalogue by their commands, since pages need them whole; agencies,
 * requests and contracts straight into their collections, every one checked by its model.
 */
export async function loadMarket(services: Services, agencies: number): Promise<void> {
  await loadRules(services)
  const now = services.clock.now()
  for (let from = 0; from < agencies; from += BATCH) {
    await insert(AgencyModel, agencyDocs(from, Math.min(from + BATCH, agencies), now))
  }
  const requests = requestDocs(REQUESTS, now)
  await insert(RequestModel, requests)
  await insert(ContractModel, contractDocs(requests))
  await rebuildAgencyIndex(services)
}

/** The rules, the calendar and the catalogue, without which no page is whole. */
export async function loadRules(services: Services): Promise<void> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await text(name))
  must(await loadPolicies(services, SYSTEM, await json("policies/default-policies.json")))
  must(await loadCalendar(services, SYSTEM, await json("calendar/cn-2018-2026.json")))
  const files = {
    items: await text("catalogue/items.json"),
    mapping: await json("catalogue/field-mapping.json"),
    certificates: await json("catalogue/certificates.json"),
  }
  must(await importCatalogue(services, SYSTEM, files, { isDryRun: false }))
  // Else the site would begin with them while it is measured.
  while ((await runDueEffects(services)) > 0);
}

function text(name: string): Promise<string> {
  return readFile(new URL(`../../data/${name}`, import.meta.url), "utf8")
}

function must<T>(result: Result<T>): void {
  if (!result.ok) throw new Error(`The market could not be loaded: ${result.error.code}`)
}

async function insert<T>(model: ModelOf<T>, docs: T[]): Promise<void> {
  await model.insertMany(docs as never[])
}
