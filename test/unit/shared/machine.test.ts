import fc from "fast-check"
import { describe, expect, expectTypeOf, test } from "vitest"
import { defineMachine, type MachineEvent, type MachineState } from "#app/shared/machine.ts"

const door = defineMachine({
  states: ["open", "shut", "locked", "gone"],
  initial: "open",
  transitions: {
    open: { shut: "shut", remove: "gone" },
    shut: { open: "open", lock: "locked" },
    locked: { unlock: "shut" },
    gone: {},
  },
})

describe("defineMachine", () => {
  test("infers states and events", () => {
    expectTypeOf<MachineState<typeof door>>().toEqualTypeOf<"open" | "shut" | "locked" | "gone">()
    expectTypeOf<MachineEvent<typeof door>>().toEqualTypeOf<"shut" | "remove" | "open" | "lock" | "unlock">()
  })

  test("leads on where the table says so and nowhere else", () => {
    expect(door.initial).toBe("open")
    expect(door.next("open", "shut")).toBe("shut")
    expect(door.next("shut", "lock")).toBe("locked")
    expect(door.next("open", "lock")).toBeUndefined()
    expect(door.next("gone", "open")).toBeUndefined()
    expect(door.can("locked", "unlock")).toBe(true)
    expect(door.can("locked", "open")).toBe(false)
    expect(door.events("open")).toEqual(["shut", "remove"])
    expect(door.states.filter(state => door.isFinal(state))).toEqual(["gone"])
  })

  test("names from outside find nothing", () => {
    for (const name of ["constructor", "toString", "__proto__", ""]) {
      expect(door.next("open", name as "shut")).toBeUndefined()
      expect(door.next(name as "open", "shut")).toBeUndefined()
      expect(door.is(name)).toBe(false)
    }
    expect(door.is("locked")).toBe(true)
    expect(door.is(undefined)).toBe(false)
  })

  test("no walk of events leaves the states", () => {
    const events = fc.constantFrom<MachineEvent<typeof door>>("shut", "remove", "open", "lock", "unlock")
    fc.assert(
      fc.property(fc.array(events), walk => {
        const end = walk.reduce<MachineState<typeof door>>(
          (state, e) => door.next(state, e) ?? state,
          door.initial,
        )
        expect(door.states).toContain(end)
      }),
    )
  })

  type Loose = Parameters<typeof defineMachine<string, Record<string, Record<string, string>>>>[0]
  const faulty: [string, Loose, RegExp][] = [
    ["an unknown target", { states: ["a"], initial: "a", transitions: { a: { go: "b" } } }, /"b" is unknown/],
    ["an unknown initial state", { states: ["a"], initial: "b", transitions: { a: {} } }, /"b" is unknown/],
    ["an unknown row", { states: ["a"], initial: "a", transitions: { a: {}, b: {} } }, /"b" is unknown/],
    [
      "a missing row",
      { states: ["a", "b"], initial: "a", transitions: { a: { go: "b" } } },
      /"b" has no transitions/,
    ],
    ["a repeated state", { states: ["a", "a"], initial: "a", transitions: { a: {} } }, /"a" is repeated/],
    [
      "an unreachable state",
      { states: ["a", "b"], initial: "a", transitions: { a: {}, b: { go: "a" } } },
      /"b" cannot be reached/,
    ],
    [
      "a dead circle beside an end",
      {
        states: ["a", "b", "c", "end"],
        initial: "a",
        transitions: { a: { go: "b", stop: "end" }, b: { go: "c" }, c: { go: "b" }, end: {} },
      },
      /"b" is dead; state "c" is dead/,
    ],
  ]
  test.each(faulty)("refuses %s", (_, definition, message) => {
    expect(() => defineMachine(definition)).toThrow(message)
  })

  test("a machine without an end is allowed", () => {
    const lamp = defineMachine({
      states: ["on", "off"],
      initial: "off",
      transitions: { on: { press: "off" }, off: { press: "on" } },
    })
    expect(lamp.next("on", "press")).toBe("off")
  })
})
