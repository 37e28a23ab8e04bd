import mongoose, { type HydratedDocument, type Model, Schema, type SchemaDefinition } from "mongoose"
import type { Definition, Part, Unchecked } from "./definition.ts"

// An operator that comes in as a value is compared like any other value; those that our code writes are `trusted`.
mongoose.set("sanitizeFilter", true)
// A field that the schema does not know is a mistake: without this it would be left out, and everything be found.
mongoose.set("strictQuery", "throw")
// What is stored is what was handed in: a value of another type is refused, not turned into one of this type.
Schema.Types.String.cast(only(value => typeof value === "string"))
Schema.Types.Number.cast(only(Number.isFinite))
Schema.Types.Boolean.cast(only(value => typeof value === "boolean"))
Schema.Types.Date.cast(only(value => value instanceof Date && !Number.isNaN(value.getTime())))
Schema.Types.Array.options.castNonArrays = false
Schema.Types.DocumentArray.options.castNonArrays = false

const STRICT = { id: false, strict: "throw", minimize: false } as const

function only(fits: (value: unknown) => boolean) {
  return (value: unknown) => {
    if (value === undefined || value === null || fits(value)) return value
    throw new TypeError("a value of another type")
  }
}

/** A model whose lean results are the documents as they are stored. */
export type ModelOf<T> = Model<T, object, object, object, HydratedDocument<T>, Schema<T>, T>

const registry: ModelOf<unknown>[] = []

/**
 * Makes the model of one collection. `definition` says how each field of T is checked; one that is missing, unknown or
 * of another type fails to compile. Nothing is created or indexed behind our back (`prepareStore` does).
 * Defining a name again replaces the model, so that a development reload works.
 */
export function defineModel<T extends { _id: string | number }>(
  collection: string,
  definition: Definition<T>,
  indexes: (schema: Schema<T>) => void = () => {},
  idType: typeof String | typeof Number = String,
): ModelOf<T> {
  if (mongoose.models[collection]) mongoose.deleteModel(collection)
  const schema = new Schema({ _id: { type: idType, required: true }, ...definition } as SchemaDefinition, {
    ...STRICT,
    collection,
    versionKey: false,
    autoCreate: false,
    autoIndex: false,
  }) as unknown as Schema<T>
  indexes(schema)
  const model = mongoose.model(collection, schema) as unknown as ModelOf<T>
  const known = registry.findIndex(m => m.modelName === collection)
  if (known >= 0) registry.splice(known, 1)
  registry.push(model as unknown as ModelOf<unknown>)
  return model
}

/** How an embedded object is checked: strictly, and without an id of its own. */
export function part<T>(definition: Definition<T>): Part<T> {
  return new Schema(definition as SchemaDefinition, { ...STRICT, _id: false }) as unknown as Part<T>
}

/** A value that is stored as it is: whoever writes it has checked it. */
export function unchecked<T>(): Unchecked<T> {
  return Schema.Types.Mixed as unknown as Unchecked<T>
}

/** All models defined so far, for `prepareStore` and the audit. */
export function definedModels(): readonly ModelOf<unknown>[] {
  return registry
}
