import { z } from "zod"
import {
  choiceField,
  choicesField,
  dayField,
  formOf,
  idField,
  lineField,
  mustTick,
  onceField,
  optionalLine,
  optionalText,
  phoneField,
  textField,
  usccField,
} from "#app/shared/schema.ts"
import { REGION_IDS } from "./agency.ts"

const CODE = z.string({ error: "invalid" }).regex(/^[A-Z]{2}\d{3,6}$/, { error: "invalid" })

/** 机构基本信息与所提供的事项 */
export const saveAgencySchema = formOf({
  intent: z.literal("save"),
  once: onceField(),
  name: lineField({ min: 2, max: 80 }),
  shortName: optionalLine({ max: 20 }),
  uscc: usccField(),
  legalRepresentative: lineField({ min: 2, max: 40 }),
  region: choiceField(REGION_IDS),
  address: lineField({ min: 4, max: 120 }),
  servesRegions: choicesField(REGION_IDS, { min: 1 }),
  summary: optionalText({ max: 500 }),
  contactName: lineField({ min: 2, max: 40 }),
  contactPhone: phoneField(),
  itemCodes: z
    .array(CODE, { error: "invalid" })
    .max(60, { error: "invalid" })
    .refine(codes => codes.length > 0, { error: "choose-some" })
    .transform(codes => [...new Set(codes)]),
})
export type SaveAgency = z.output<typeof saveAgencySchema>

/** 一项资质或登记. `certificate` is `id`, `id/speciality`, by the lists of the catalogue. */
export const addLicenceSchema = formOf({
  intent: z.literal("add-licence"),
  once: onceField(),
  certificate: z
    .string({ error: issue => (issue.input === undefined ? "choose-one" : "invalid") })
    .regex(/^[a-z0-9-]{2,60}(\/[a-z0-9-]{1,40})?$/, { error: "invalid" }),
  level: optionalLine({ max: 20 }),
  number: lineField({ min: 2, max: 60 }),
  validFrom: dayField().optional(),
  validTo: dayField().optional(),
  file: z.string({ error: "file-required" }).pipe(idField()),
})
export type AddLicence = Omit<z.output<typeof addLicenceSchema>, "level"> & { level?: string }

export const removeLicenceSchema = formOf({
  intent: z.literal("remove-licence"),
  once: onceField(),
  licenceId: idField(),
})

export const submitAgencySchema = formOf({
  intent: z.literal("submit"),
  once: onceField(),
  pledge: mustTick(),
})

export const startChangeSchema = formOf({ intent: z.literal("change"), once: onceField() })

export const claimSchema = formOf({ intent: z.literal("claim"), once: onceField() })

export const approveSchema = formOf({ intent: z.literal("approve"), once: onceField() })

/** 一次性告知: every defect at once, one a line. */
export const returnSchema = formOf({
  intent: z.literal("return"),
  once: onceField(),
  defects: textField({ min: 4, max: 2000 }).transform(text =>
    text
      .split("\n")
      .map(line => line.trim())
      .filter(Boolean)
      .slice(0, 30),
  ),
})

export const suspendSchema = formOf({
  intent: z.enum(["suspend", "restore"]),
  once: onceField(),
  reason: textField({ min: 4, max: 500 }),
})
