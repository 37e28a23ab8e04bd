/** How every field of T but its id is checked. A list that is not there is stored as an empty one. */
export type Definition<T> = {
  [K in Exclude<keyof T, "_id">]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Always<T[K]>
}

/** The checks of an embedded T: what `part` gives. The member is for the compiler alone, so that no other type fits. */
export interface Part<T> {
  readonly partOf: (value: T) => T
}

/** No checks of a T: what `unchecked` gives. */
export interface Unchecked<T> {
  readonly uncheckedOf: (value: T) => T
}

type Optional<V> = [V] extends [readonly (infer E)[]]
  ? List<E> | Unchecked<V>
  : Bare<V> | (Field<V> & (unknown extends V ? { required?: boolean } : { required?: never; default?: V }))

/** What is always there says that it is required, or what stands in its place. */
type Always<V> = [V] extends [readonly (infer E)[]]
  ? List<E> | (Field<V> & { required: true })
  : null extends V
    ? Field<NonNullable<V>> & { required?: never; default: null }
    : Field<V> & ({ required: true } | { required?: never; default: V })

type List<E> = readonly [Bare<E> | Field<E>]

/** A type without anything else said of it; a text out of a choice always says the choice. */
type Bare<V> = Choice<V> extends { enum: unknown } ? never : TypeOf<V>

type Field<V> = { type: TypeOf<V>; min?: number; validate?: (value: V) => boolean } & Choice<V>

type Choice<V> = [V] extends [string] ? (string extends V ? unknown : { enum: readonly V[] }) : unknown

type TypeOf<V> =
  | Unchecked<V>
  | ([V] extends [string]
      ? StringConstructor
      : [V] extends [number]
        ? NumberConstructor
        : [V] extends [boolean]
          ? BooleanConstructor
          : [V] extends [Date]
            ? DateConstructor
            : Part<V>)
