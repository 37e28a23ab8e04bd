import type { Schema } from "mongoose"

/**
 * Why: Mongoose builds a document with change tracking for every write, which costs more than the transaction around
 * it. Commands hand in documents that already have the exact types of their schema, so these are compared with it and
 * copied; anything else (a value to cast, a default to fill in, a mistake to refuse) is left to Mongoose.
 */

/** Gives a deep copy when the value conforms exactly, `NOT_EXACT` when Mongoose has to look at it. */
type Copier = (value: unknown) => unknown
type Fields = Map<string, { copy: Copier; whenMissing: Copier }>

const NOT_EXACT = Symbol("not exact")
const NEVER: Copier = () => NOT_EXACT
const LEFT_OUT: Copier = () => undefined

/** What this module reads of a Mongoose schema type. */
interface PathType {
  instance: string
  schema?: Schema
  embeddedSchemaType?: PathType
  isRequired?: boolean
  defaultValue?: unknown
  options?: { default?: unknown }
  setters: unknown[]
  validators: { type?: string; validator?: unknown }[]
}

interface HookedSchema {
  s?: { hooks?: { _pres?: Map<string, unknown[]>; _posts?: Map<string, unknown[]> } }
}

/**
 * A function that takes a document and gives a deep copy without undefined members when the document is exactly what
 * the schema describes, and undefined when Mongoose has to decide. Schemas with hooks, setters, maps, buffers or nested
 * paths are never decided here.
 */
export function exactDocOf<T>(schema: unknown): (doc: T) => T | undefined {
  const copy = copierOfSchema(schema as Schema)
  return doc => {
    const copied = copy(doc)
    return copied === NOT_EXACT ? undefined : (copied as T)
  }
}

function copierOfSchema(schema: Schema): Copier {
  const hooks = (schema as unknown as HookedSchema).s?.hooks
  if (hooks?._pres?.has("validate") || hooks?._posts?.has("validate")) return NEVER
  const fields: Fields = new Map()
  for (const [name, type] of Object.entries(schema.paths as unknown as Record<string, PathType>)) {
    if (name.includes(".")) return NEVER
    fields.set(name, { copy: copierOf(type), whenMissing: missingOf(type) })
  }
  return value => copyObject(value, fields)
}

/** What stands for a member that is not there: nothing, the default when it is a plain value, an empty list. */
function missingOf(type: PathType): Copier {
  if (type.isRequired) return NEVER
  if (type.defaultValue === undefined) return LEFT_OUT
  if (type.instance === "Array" && type.options?.default === undefined) return () => []
  return typeof type.defaultValue === "string" ? () => type.defaultValue : NEVER
}

function copyObject(value: unknown, fields: Fields): unknown {
  if (!isPlain(value)) return NOT_EXACT
  for (const name in value) if (!fields.has(name)) return NOT_EXACT
  const copied: Record<string, unknown> = {}
  for (const [name, { copy, whenMissing }] of fields) {
    const given = value[name]
    const member = given === undefined ? whenMissing(given) : copy(given)
    if (member === NOT_EXACT) return NOT_EXACT
    if (member !== undefined) copied[name] = member
  }
  return copied
}

function copierOf(type: PathType): Copier {
  if (type.setters.length > 0) return NEVER
  const checks = type.validators.map(checkOf)
  const copy = copierOfKind(type)
  if (checks.length === 0) return copy
  return value => (checks.every(check => check(value)) ? copy(value) : NOT_EXACT)
}

/** The validators that a schema type was declared with; `required` of Mongoose asks the document, ours the value. */
function checkOf({ type, validator }: PathType["validators"][number]): (value: unknown) => boolean {
  if (type === "required") return value => value !== undefined && value !== null && value !== ""
  if (typeof validator !== "function") return () => false
  return value => isPassed(validator(value))
}

/** An answer that comes later is an object and not waited for. */
const isPassed = (answer: unknown) => Boolean(answer) && typeof answer !== "object"

function copierOfKind(type: PathType): Copier {
  switch (type.instance) {
    case "String":
      return value => (typeof value === "string" ? value : NOT_EXACT)
    case "Number":
      return value => (Number.isFinite(value) ? value : NOT_EXACT)
    case "Boolean":
      return value => (typeof value === "boolean" ? value : NOT_EXACT)
    case "Date":
      return copyDate
    case "Mixed":
      return copyMixed
    case "Embedded":
      return type.schema ? copierOfSchema(type.schema) : NEVER
    case "Array":
      return listOf(copierOfElement(type))
    default:
      return NEVER
  }
}

function copierOfElement({ schema, embeddedSchemaType }: PathType): Copier {
  if (schema) return copierOfSchema(schema)
  return embeddedSchemaType ? copierOf(embeddedSchemaType) : NEVER
}

function listOf(copy: Copier): Copier {
  return value => {
    if (!Array.isArray(value)) return NOT_EXACT
    const copied: unknown[] = []
    for (const element of value) {
      const one = copy(element)
      if (one === NOT_EXACT) return NOT_EXACT
      copied.push(one)
    }
    return copied
  }
}

function copyDate(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? new Date(value) : NOT_EXACT
}

const copyMixedList = listOf(copyMixed)

function copyMixed(value: unknown): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value
  if (typeof value === "number") return Number.isFinite(value) ? value : NOT_EXACT
  if (Array.isArray(value)) return copyMixedList(value)
  if (!isPlain(value)) return copyDate(value)
  const copied: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    const one = copyMixed(member)
    if (one === NOT_EXACT) return NOT_EXACT
    copied[name] = one
  }
  return copied
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
