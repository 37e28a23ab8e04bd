import { data } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { expect, test } from "vitest"
import { z } from "zod"
import { defineTexts, type Lang } from "#app/shared/i18n/texts.ts"
import {
  choiceField,
  choicesField,
  currentPasswordField,
  formOf,
  idempotencyTokenField,
  idField,
  lineField,
  passwordField,
  yuanField,
} from "#app/shared/schema.ts"
import { CheckboxGroup, RadioGroup, SelectField } from "#app/shared/ui/form/choice-fields.tsx"
import { FileField } from "#app/shared/ui/form/file-field.tsx"
import type { FormAnswer } from "#app/shared/ui/form/form-answer.ts"
import { useFormKit } from "#app/shared/ui/form/form-kit.tsx"
import { ConfirmPassword, PasswordField } from "#app/shared/ui/form/password-field.tsx"
import { PostForm } from "#app/shared/ui/form/post-form.tsx"
import { errorsInWords } from "#app/shared/ui/form/refusal-words.ts"
import { IdempotencyToken, SubmitButton } from "#app/shared/ui/form/submit.tsx"
import { MoneyField, TextField } from "#app/shared/ui/form/text-fields.tsx"
import { renderPage } from "./render.tsx"

const texts = defineTexts({
  zh: { "refusal.ceiling-too-low": "限价低于 {min} 元时请直接委托。" },
  en: { "refusal.ceiling-too-low": "Below {min} yuan, hire directly." },
})

const quoteSchema = formOf({
  intent: z.literal("quote"),
  idempotencyToken: idempotencyTokenField(),
  title: lineField({ max: 80 }),
  price: yuanField(),
  method: choiceField(["a", "b"]),
  fields: choicesField(["x"]),
  region: choiceField(["a", "b"]),
  licence: idField(),
  seen: lineField({ max: 40 }),
  password: passwordField(),
  currentPassword: currentPasswordField().optional(),
})

function QuotePage() {
  const kit = useFormKit<typeof quoteSchema, "seen">({
    id: "quote",
    intent: "quote",
    lastResult: useActionData<FormAnswer>(),
    labels: {
      title: "名称",
      price: "报价",
      method: "方法",
      fields: "领域",
      region: "地区",
      licence: "执照",
      password: "密码",
    },
    defaultValue: { title: "默认名称", method: "b", fields: ["x"] },
  })
  const choices = [
    { value: "a", label: "甲" },
    { value: "b", label: "乙", hint: "说明" },
  ]
  return (
    <PostForm kit={kit} files requiredNote>
      <TextField field={kit.fields.title} hint="写全称" />
      <MoneyField field={kit.fields.price} />
      <RadioGroup field={kit.fields.method} choices={choices} />
      <CheckboxGroup field={kit.fields.fields} choices={[{ value: "x", label: "丙" }]} optional />
      <SelectField field={kit.fields.region} choices={choices} />
      <FileField field={kit.fields.licence} current={{ id: "f1", name: "旧.pdf" }} />
      <PasswordField field={kit.fields.password} autoComplete="new-password" />
      <ConfirmPassword field={kit.fields.currentPassword} needed />
      <IdempotencyToken token="token-token-token" />
      <SubmitButton>提交报价</SubmitButton>
    </PostForm>
  )
}

const refused =
  (codes: Record<string, string[]>, values: Record<string, unknown>, lang: Lang = "zh") =>
  () =>
    data<FormAnswer>(
      { values: { intent: "quote", ...values }, errors: errorsInWords(codes, lang, texts) },
      { status: 400 },
    )

test("a fresh form has its labels, hints, values and no error", async () => {
  const { html } = await renderPage({
    Component: QuotePage,
    loader: () => ({ uploadBytes: 10 * 1024 * 1024 }),
  })
  expect(html).toContain('<label for="quote-title">名称</label>')
  expect(html).toMatch(
    /id="quote-title"[^>]*name="title"[^>]*required=""[^>]*aria-describedby="quote-title-description"/,
  )
  expect(html).toContain('value="默认名称"')
  expect(html).toMatch(/<input(?=[^>]*value="b")(?=[^>]*checked="")[^>]*>/)
  expect(html).toMatch(/<legend>领域<span class="optional">选填<\/span><\/legend>/)
  expect(html).toMatch(/name="licenceKept"[^>]*value="f1"/)
  expect(html).toContain("旧.pdf")
  expect(html).toContain("PDF / JPG / PNG，不超过 10 MB")
  expect(html).toContain('accept=".pdf,.jpg,.jpeg,.png"')
  expect(html).toMatch(/<form[^>]*enctype="multipart\/form-data"/i)
  expect(html).toMatch(/name="idempotencyToken" value="token-token-token"/)
  expect(html).toMatch(/name="currentPassword"/)
  expect(html).not.toContain("error-summary")
  expect(html).not.toContain("aria-invalid")
})

test("a refused form has every error in words beside its field and in a summary that takes the focus", async () => {
  const action = refused(
    { price: ["ceiling-too-low?min=20%2C000"], title: ["too-long?max=80"], "": ["stale"] },
    { title: "很长的名称", price: "1" },
  )
  const { status, html } = await renderPage({ Component: QuotePage, form: { title: "x" }, action })
  expect(status).toBe(400)
  expect(html).toMatch(/<div class="error-summary"[^>]*role="alert"[^>]*tabindex="-1"[^>]*autofocus=""/i)
  expect(html).toContain("有 3 处需要改正")
  expect(html).toContain('<a href="#quote-title">“名称”最多 80 个字，请缩短。</a>')
  expect(html).toContain('<a href="#quote-price">限价低于 20,000 元时请直接委托。</a>')
  expect(html.indexOf("#quote-title")).toBeLessThan(html.indexOf("#quote-price"))
  expect(html).toContain("您打开页面之后内容已经变化")
  expect(html).toMatch(/<p class="field-error" id="quote-title-error">/)
  expect(html).toMatch(
    /id="quote-title"[^>]*aria-describedby="quote-title-description quote-title-error"[^>]*aria-invalid="true"/,
  )
  expect(html).toContain('value="很长的名称"')
})

test("the words of an error follow the language; an unknown code still gets words", async () => {
  const action = refused(
    { price: ["ceiling-too-low?min=20%2C000"], title: ["no-such-code"], "": ["Unrecognized key"] },
    {},
    "en",
  )
  const { html } = await renderPage({ Component: QuotePage, lang: "en", form: { title: "x" }, action })
  expect(html).toContain("3 things to correct")
  expect(html).toContain("Below 20,000 yuan, hire directly.")
  expect(html).toContain("“名称” could not be understood")
  expect(html).toContain("The form contains something unknown")
  expect(html).not.toContain("no-such-code")
})

test("a file that came with a refused form is kept, a password is not", async () => {
  const action = refused({ title: ["required"] }, { licence: "f2", password: "geheim geheim" })
  const { html } = await renderPage({ Component: QuotePage, form: { title: "" }, action })
  expect(html).toMatch(/name="licenceKept"[^>]*value="f2"/)
  expect(html).toContain("文件已收到")
  expect(html).not.toContain("旧.pdf")
  expect(html).not.toMatch(/<input[^>]*geheim/)
})

test("a form sends its intent, and shows no answer to another form of the page", async () => {
  const fresh = await renderPage({ Component: QuotePage })
  expect(fresh.html).toMatch(/<input type="hidden" name="intent" value="quote"\/>/)
  const action = refused({ title: ["required"] }, { intent: "withdraw", title: "别的名称" })
  const { html } = await renderPage({ Component: QuotePage, form: { title: "" }, action })
  expect(html).not.toContain("error-summary")
  expect(html).toContain('value="默认名称"')
})

test("one of several values that is refused is named by its field", async () => {
  const action = refused({ "fields[0]": ["invalid"] }, { fields: ["y"] })
  const { html } = await renderPage({ Component: QuotePage, form: { title: "" }, action })
  expect(html).toMatch(/“领域”/)
})

const noteSchema = formOf({
  intent: z.literal("note"),
  idempotencyToken: idempotencyTokenField(),
  text: lineField({ max: 80 }),
  by: lineField({ max: 40 }).optional(),
})

/** Never called: the compiler alone reads it, and fails where one of these wrong forms would pass. */
function useWrongKits() {
  const lastResult = undefined
  const schema = { id: "x", lastResult } as const
  type Schema = typeof noteSchema
  const kit = useFormKit<Schema>({ ...schema, intent: "note", labels: { text: "说明", by: "署名" } })
  // @ts-expect-error a field that the schema does not have
  kit.fields.txet
  // @ts-expect-error a field without its label
  useFormKit<Schema>({ ...schema, labels: { text: "说明" } })
  // @ts-expect-error a label without its field
  useFormKit<Schema>({ ...schema, labels: { text: "说明", by: "署名", on: "日期" } })
  // @ts-expect-error an intent of another form
  useFormKit<Schema>({ ...schema, intent: "quote", labels: { text: "说明", by: "署名" } })
  // @ts-expect-error a value for a field that the schema does not have
  useFormKit<Schema>({ ...schema, labels: { text: "说明", by: "署名" }, defaultValue: { txet: "" } })
  // @ts-expect-error a field that is said to be hidden and is not in the schema
  useFormKit<Schema, "seen">({ ...schema, labels: { text: "说明", by: "署名" } })
}

test("a form with a name that its schema does not have is one that does not compile", () => {
  expect(useWrongKits).toBeTypeOf("function")
})
