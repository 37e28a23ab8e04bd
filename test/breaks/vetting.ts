import type { Break } from "../../scripts/breaks/break.ts"

const rules = "test/unit/vetting/vetting.test.ts"
const page = "test/unit/vetting/decisions.test.tsx"

export const breaks: Break[] = [
  {
    name: "the field for the note on an overdue department is missing",
    file: "app/modules/vetting/ui/approve-card.tsx",
    find: `asksConfirmation={refusal === "overdue"}`,
    replace: "asksConfirmation={false}",
    test: page,
    title: "asks for a note when a department let its time pass",
  },
  {
    name: "the field for the reason against the register is missing",
    file: "app/modules/vetting/ui/approve-card.tsx",
    find: "asksRegister={register?.hasEnded ?? false}",
    replace: "asksRegister={false}",
    test: page,
    title: "asks for a reason when the register says",
  },
  {
    name: "a file with an upheld objection is offered for approval",
    file: "app/modules/vetting/ui/approve-card.tsx",
    find: "if (file.check.upheld) {",
    replace: "if (false) {",
    test: page,
    title: "is not offered",
  },
  {
    name: "the wait for departments names the first of their days",
    file: "app/modules/vetting/ui/approve-card.tsx",
    find: ".at(-1)",
    replace: ".at(0)",
    test: page,
    title: "is not offered",
  },
  {
    name: "a colleague's file can be taken over before its time",
    file: "app/modules/vetting/ui/claim-card.tsx",
    find: `if (file.claim === "other" && !file.mayTakeOver) return null`,
    replace: "",
    test: page,
    title: "of a colleague says whose it is",
  },
  {
    name: "a file is approved while a department still has time",
    file: "app/modules/vetting/confirmation/confirmation.rules.ts",
    find: "open.some(c => now <= c.dueAt)",
    replace: "open.every(c => now <= c.dueAt)",
    test: rules,
    title: "hold a file up until they answered or their time is over",
  },
  {
    name: "a department's refusal counts as an answer that still holds",
    file: "app/modules/vetting/confirmation/confirmation.rules.ts",
    find: `confirmation.state === "confirmed" && `,
    replace: "",
    test: rules,
    title: "have answered for these certificates alone",
  },
  {
    name: "a new defect of a later round needs no reason",
    file: "app/modules/vetting/correction/defects.rules.ts",
    find: "if (told.length === 0) return false",
    replace: "return false",
    test: rules,
    title: "are late when what they are about lay there already",
  },
  {
    name: "a certificate with another file counts as the same",
    file: "app/modules/vetting/changes.rules.ts",
    find: `if (before.file?.sha256 !== licence.file?.sha256) return "file-replaced"`,
    replace: "",
    test: rules,
    title: "knows a certificate by its number",
  },
  {
    name: "the queue shows a file whose notice runs",
    file: "app/modules/directory/agency.ts",
    find: "!submittedAt || !dueAt || noticeId",
    replace: "!submittedAt || !dueAt",
    test: rules,
    title: "holds what an officer has to decide, by due time",
  },
]
