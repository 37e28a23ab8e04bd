import { z } from "zod"
import { AGENCY_FACTS } from "#app/modules/directory/agency.facts.ts"
import { REGION_IDS } from "#app/modules/directory/agency.ts"
import { factFields } from "#app/shared/facts/fact-fields.ts"
import {
  choicesField,
  dayField,
  formOf,
  idempotencyTokenField,
  idField,
  lineField,
  mustTick,
  optionalLine,
  textField,
} from "#app/shared/schema.ts"

const CODE = z.string({ error: "invalid" }).regex(/^[A-Z]{2}\d{3,6}$/, { error: "invalid" })

/** A form without anything to fill in: its intent and its token. */
function stepSchema<const Intent extends string>(intent: Intent) {
  return formOf({ intent: z.literal(intent), idempotencyToken: idempotencyTokenField() })
}

export const startApplicationSchema = stepSchema("start")
export const startChangeSchema = stepSchema("change")
export const giveUpChangeSchema = stepSchema("give-up")

/** 机构基本信息 */
export const saveOrganisationSchema = formOf({
  intent: z.literal("save-organisation"),
  idempotencyToken: idempotencyTokenField(),
  ...factFields(AGENCY_FACTS),
})
export type SaveOrganisation = z.output<typeof saveOrganisationSchema>

/** 承接的事项 */
export const saveItemsSchema = formOf({
  intent: z.literal("save-items"),
  idempotencyToken: idempotencyTokenField(),
  itemCodes: z
    .array(CODE, { error: "invalid" })
    .max(60, { error: "invalid" })
    .refine(codes => codes.length > 0, { error: "choose-some" })
    .transform(codes => [...new Set(codes)]),
})

/** 服务范围 */
export const saveDistrictsSchema = formOf({
  intent: z.literal("save-districts"),
  idempotencyToken: idempotencyTokenField(),
  servesRegions: choicesField(REGION_IDS, { min: 1 }),
})

const CERTIFICATE = {
  idempotencyToken: idempotencyTokenField(),
  certificate: z
    .string({ error: issue => (issue.input === undefined ? "choose-one" : "invalid") })
    .regex(/^[a-z0-9-]{2,60}(\/[a-z0-9-]{1,40})?$/, { error: "invalid" }),
  level: optionalLine({ max: 20 }),
  number: lineField({ min: 2, max: 60 }),
  validFrom: dayField().optional(),
  validTo: dayField().optional(),
  file: z.string({ error: "file-required" }).pipe(idField()),
}

/** 一项资质、登记或证书. `certificate` is `id`, `id/speciality`, by the lists of the catalogue. */
export const addLicenceSchema = formOf({
  ...CERTIFICATE,
  intent: z.literal("add-licence"),
  /** The person who holds it; without, the agency itself. */
  personId: idField().optional(),
})
export type AddLicence = Omit<z.output<typeof addLicenceSchema>, "level" | "personId"> & {
  level?: string
  personId?: string
}

export const changeLicenceSchema = formOf({
  ...CERTIFICATE,
  intent: z.literal("change-licence"),
  licenceId: idField(),
})

export const removeLicenceSchema = formOf({
  intent: z.literal("remove-licence"),
  idempotencyToken: idempotencyTokenField(),
  licenceId: idField(),
})

/** 资质失效声明 */
export const withdrawLicenceSchema = formOf({
  intent: z.literal("withdraw-licence"),
  idempotencyToken: idempotencyTokenField(),
  licenceId: idField(),
  reason: textField({ min: 4, max: 500 }),
  confirm: mustTick(),
})

/** 执业人员. The number is parsed by the command, which knows the day; empty keeps the present one. */
export const savePersonSchema = formOf({
  intent: z.literal("save-person"),
  idempotencyToken: idempotencyTokenField(),
  personId: idField().optional(),
  name: lineField({ min: 2, max: 40 }),
  idNumber: optionalLine({ max: 64 }),
})
export type SavePerson = Pick<z.output<typeof savePersonSchema>, "idempotencyToken" | "name"> & {
  personId?: string
  idNumber?: string
}

export const removePersonSchema = formOf({
  intent: z.literal("remove-person"),
  idempotencyToken: idempotencyTokenField(),
  personId: idField(),
})

export const submitAgencySchema = formOf({
  intent: z.literal("submit"),
  idempotencyToken: idempotencyTokenField(),
  pledge: mustTick(),
})
