import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import type { RecordRegister } from "#app/modules/directory/register/register.schema.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Services } from "#app/platform/services.server.ts"
import { can } from "#app/shared/access.ts"
import type { PersonActor } from "#app/shared/actor.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { RegisterRecordModel } from "#models/directory/register-entry.server.ts"

/**
 * 登记查询记录. Keeps what the business register showed of an agency, when, and a note; earlier records stay in the
 * journal. Refuses `not-found` (also for an officer of the agency itself) and `register-day-ahead`.
 */
export function recordRegister(
  services: Services,
  actor: PersonActor,
  input: RecordRegister & { agencyId: string },
): Promise<Committed<null>> {
  const key = idempotencyKeyOf("record-register", actor, input.idempotencyToken)
  return commit(services, { command: "record-register", actor, idempotencyKey: key }, async tx => {
    const agency = await tx.get(AgencyModel, input.agencyId)
    if (!agency || !can(agencyAccess, actor, "vet", agency, tx.now)) return refuse("not-found")
    const { asOf, state, note, registerName, registerRepresentative, registerAddress } = input
    if (asOf > localDay(tx.now)) return refuse("register-day-ahead", { field: "asOf" })
    await tx.put(RegisterRecordModel, {
      ...{ _id: agency.uscc, name: registerName, legalRepresentative: registerRepresentative },
      ...{ address: registerAddress, state, asOf, note },
      ...{ recordedBy: actor.personId, recordedByName: actor.name, recordedAt: tx.now },
    })
    return ok(null)
  })
}
