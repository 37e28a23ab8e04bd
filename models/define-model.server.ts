import mongoose, { type Model, type Schema, type SchemaDefinition } from "mongoose"

const registry: Model<unknown>[] = []

/**
 * Makes the model of one collection. `definition` is a Mongoose schema definition of T without `_id`;
 * unknown fields throw, sub-documents carry no ids, nothing is created or indexed behind our back (`prepareStore` does).
 * Defining a name again replaces the model, so that a development reload works.
 */
export function defineModel<T extends { _id: string | number }>(
  collection: string,
  definition: SchemaDefinition<Omit<T, "_id">>,
  indexes: (schema: Schema<T>) => void = () => {},
  idType: typeof String | typeof Number = String,
): Model<T> {
  if (mongoose.models[collection]) mongoose.deleteModel(collection)
  const schema = new mongoose.Schema(
    { _id: { type: idType, required: true }, ...definition } as SchemaDefinition,
    {
      collection,
      strict: "throw",
      strictQuery: "throw",
      minimize: false,
      versionKey: false,
      autoCreate: false,
      autoIndex: false,
      id: false,
    },
  ) as unknown as Schema<T>
  indexes(schema)
  const model = mongoose.model<T>(collection, schema)
  const known = registry.findIndex(m => m.modelName === collection)
  if (known >= 0) registry.splice(known, 1)
  registry.push(model as unknown as Model<unknown>)
  return model
}

/** A schema for an embedded object: strict, without an id of its own. */
export function part<T>(definition: SchemaDefinition<T>): Schema<T> {
  return new mongoose.Schema(definition as SchemaDefinition, {
    _id: false,
    id: false,
    strict: "throw",
    minimize: false,
  }) as unknown as Schema<T>
}

/** All models defined so far, for `prepareStore` and the audit. */
export function definedModels(): readonly Model<unknown>[] {
  return registry
}
