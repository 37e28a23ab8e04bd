import { readPolicy } from "#app/modules/policies/policy.rules.ts"
import { calendarFor, policiesFor } from "#app/modules/policies/policy-queries.server.ts"
import { requestOf } from "#app/modules/requests/request-store.server.ts"
import { limitRate } from "#app/platform/auth/rate-limits.server.ts"
import { encryptField } from "#app/platform/field-encryption.server.ts"
import { takeIntoUse } from "#app/platform/files/uploads.server.ts"
import { newId } from "#app/platform/ids.server.ts"
import { type Committed, commit } from "#app/platform/journal/commit.server.ts"
import { idempotencyKeyOf } from "#app/platform/journal/idempotency-key.ts"
import type { Tx } from "#app/platform/journal/transaction.server.ts"
import type { Services } from "#app/platform/services.server.ts"
import { type Actor, ANONYMOUS } from "#app/shared/actor.ts"
import type { FileRef } from "#app/shared/file-ref.ts"
import { formatCaseNumber } from "#app/shared/ids.ts"
import { ok, type Result, refuse } from "#app/shared/result.ts"
import { deadlineAfterWorkingDays } from "#app/shared/time/deadline.ts"
import { localYear } from "#app/shared/time/zone.ts"
import { ComplaintModel } from "#models/complaints/complaint.server.ts"
import { NumberSeriesModel } from "#models/platform/number-series.server.ts"
import { decideEvidence, decideKind } from "./complaint.rules.ts"
import type { FileComplaint } from "./complaint.schema.ts"
import { type Complained, complainedAbout } from "./complaint-target.server.ts"

/**
 * 提交投诉举报: by anybody, signed in or not. Opens a case with a number, due by policy `complaint.accept`. An anonymous
 * case keeps no trace of who filed it, in the journal neither. `address` counts the tries of visitors. Refuses
 * `too-many-attempts`, `objection-needs-award`, `objection-too-late` {day, time}, `anonymous-with-file`,
 * `evidence-needs-sign-in`, `file-missing`.
 */
export async function fileComplaint(
  services: Services,
  viewer: Actor,
  input: FileComplaint,
  address: string,
): Promise<Committed<{ complaintId: string; number: string }>> {
  const evidence = decideEvidence(input)
  if (!evidence.ok) return evidence
  const who = viewer.kind === "person" ? viewer.personId : address
  const limited = await limitRate(services, "complaint", who)
  if (!limited.ok) return limited
  const about = await complainedAbout(input.about)
  const actor = input.isAnonymous ? ANONYMOUS : viewer
  const meta = {
    command: "file-complaint",
    actor,
    idempotencyKey: idempotencyKeyOf("file-complaint", actor, input.idempotencyToken),
  }
  return commit(services, meta, tx => open(tx, services, actor, input, about))
}

async function open(
  tx: Tx,
  services: Services,
  actor: Actor,
  input: FileComplaint,
  { target, concerns, requestId }: Complained,
): Promise<Result<{ complaintId: string; number: string }>> {
  const request = requestId ? await requestOf(tx, requestId) : undefined
  const timely = decideKind(input.kind, request?.ok ? request.value : undefined, tx.now)
  if (!timely.ok) return timely
  const evidence = await evidenceFor(tx, actor, input.evidence)
  if (!evidence.ok) return evidence
  const _id = newId()
  const number = await nextNumber(tx)
  const dueAt = await dueFor(tx)
  await tx.put(ComplaintModel, {
    _id,
    number,
    kind: input.kind,
    state: "filed",
    target,
    concerns,
    text: input.text,
    evidence: evidence.value,
    contactEncrypted: input.contact && encryptField(services.fieldKey, input.contact),
    filedBy: filerOf(actor),
    filedAt: tx.now,
    dueAt,
  })
  tx.emit({ type: "complaint.filed", complaintId: _id, number, dueAt, concerns })
  return ok({ complaintId: _id, number })
}

function filerOf(actor: Actor) {
  if (actor.kind !== "person") return undefined
  return { personId: actor.personId, name: actor.name, organisationId: actor.organisation?.id }
}

async function evidenceFor(
  tx: Tx,
  actor: Actor,
  fileId: string | undefined,
): Promise<Result<FileRef | undefined>> {
  if (!fileId) return ok(undefined)
  if (actor.kind !== "person") return refuse("evidence-needs-sign-in", { field: "evidence" })
  const owner = { personId: actor.personId, organisationId: actor.organisation?.id }
  return takeIntoUse(tx, owner, "evidence", fileId, { staffRoles: ["supervision"] })
}

async function nextNumber(tx: Tx): Promise<string> {
  const year = localYear(tx.now)
  const series = `complaint:${year}`
  const last = ((await tx.get(NumberSeriesModel, series))?.last ?? 0) + 1
  await tx.put(NumberSeriesModel, { _id: series, last })
  return formatCaseNumber(year, last)
}

async function dueFor(tx: Tx): Promise<Date> {
  const policies = await policiesFor(tx, ["complaint.accept", "calendar.workEnd"])
  const endOfDay = readPolicy(policies, "calendar.workEnd")
  return deadlineAfterWorkingDays(tx.now, readPolicy(policies, "complaint.accept"), await calendarFor(tx), {
    endOfDay,
  })
}
