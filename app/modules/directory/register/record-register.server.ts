import { agencyAccess } from "#app/modules/directory/agency.access.ts"
import type { RecordRegister } from "#app/modules/directory/register/register.schema.ts"
import { type Call, command } from "#app/platform/journal/command.server.ts"
import { ok, refuse } from "#app/shared/result.ts"
import { localDay } from "#app/shared/time/zone.ts"
import { AgencyModel } from "#models/directory/agency.server.ts"
import { RegisterRecordModel } from "#models/directory/register-entry.server.ts"

/**
 * 登记查询记录. Keeps what the business register showed of an agency, when, and a note; earlier records stay in the
 * journal. Refuses `not-found` (also for an officer of the agency itself) and `register-day-ahead`.
 */
export const recordRegister = command(
  "record-register",
  {
    load: ({ tx, input }: Call<RecordRegister & { agencyId: string }>) => tx.get(AgencyModel, input.agencyId),
    access: agencyAccess.vet,
  },
  async ({ tx, actor, input, loaded: agency }) => {
    const { asOf, state, note, registerName, registerRepresentative, registerAddress } = input
    if (asOf > localDay(tx.now)) return refuse("register-day-ahead", { field: "asOf" })
    await tx.put(RegisterRecordModel, {
      ...{ _id: agency.uscc, name: registerName, legalRepresentative: registerRepresentative },
      ...{ address: registerAddress, state, asOf, note },
      ...{ recordedBy: actor.personId, recordedByName: actor.name, recordedAt: tx.now },
    })
    return ok(null)
  },
)
