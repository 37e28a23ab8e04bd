import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { raw } from "#app/platform/journal/transaction.server.ts"
import { StoredFileModel } from "#models/platform/stored-file.server.ts"
import { RequestModel } from "#models/requests/request.server.ts"
import { plain } from "../../support/http/page-form.ts"
import { countEntries, typedRequest } from "../../support/http/request-form.ts"
import { openSite, type Site } from "../../support/http/site.ts"
import { type Member, makeEnterprise } from "../../support/people.ts"
import { openWorld, type World } from "../../support/world.ts"

let world: World
let site: Site
let owner: Member

beforeAll(async () => {
  world = await openWorld()
  owner = await makeEnterprise(world)
  site = await openSite(world)
})
afterAll(async () => {
  await site?.stop()
  await world?.close()
})

const PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
const MB = 1_048_576
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")

/** Sends a draft with an attachment whose name goes onto the wire byte for byte. */
async function send(name: string, content: string | Buffer, field = "attachment") {
  const before = await countEntries()
  const boundary = "----------------------------0123456789"
  const part = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n`
  const text = Object.entries(typedRequest()).map(
    ([key, value]) => `${part(`name="${key}"`)}\r\n${value}\r\n`,
  )
  const head = `${part(`name="${field}"; filename="${name}"`)}Content-Type: application/pdf\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(text.join("") + head),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const chunks = (async function* () {
    yield body
  })()
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` }
  const answer = await site.as(owner).post("/desk/requests/new", chunks, headers)
  return { ...answer, written: (await countEntries()) - before }
}

describe("a file", () => {
  it("that is what it says is kept under a name that no person chose, and comes back as it went", async () => {
    const answer = await send("环评 报告“一”.pdf", PDF)
    expect(answer).toMatchObject({ status: 302, written: 1 })
    const request = await raw(RequestModel).findOne({ _id: answer.location?.split("/").at(-1) })
    expect(request?.attachment).toMatchObject({ name: "环评 报告“一”.pdf", mime: "application/pdf" })
    const back = await site.as(owner).get(`/files/${request?.attachment?.id}`)
    expect(back.text).toBe(PDF)
    const kept = await readdir(join(world.services.env.DATA_DIR, "files"), { recursive: true })
    expect(kept.filter(name => !/^[0-9a-f]{2}(\/[0-9a-f]{64})?$/.test(name))).toEqual([])
  })

  it.each([
    ["of another kind by content", "report.pdf", "<html><script>alert(1)</script>", /不是允许的类型/],
    ["that is a program", "report.pdf", Buffer.from("4d5a900003000000", "hex"), /不是允许的类型/],
    ["whose name says another kind than its content", "report.png", PDF, /不是允许的类型/],
    ["of an allowed kind under a name of none", "report.html", PNG, /不是允许的类型/],
    ["that is empty", "report.pdf", "", /./],
    ["named ../x", "../x.pdf", PDF, /文件名/],
    ["named like a path up and down", "..\\..\\windows\\x.pdf", PDF, /文件名/],
    ["with NUL in its name", "x\u0000.pdf", PDF, /./],
    ["with right-to-left marks in its name", "报告\u202Efdp.exe.pdf", PDF, /文件名/],
    ["named like a hidden file", ".htaccess.pdf", PDF, /文件名/],
    ["with a name of 300 signs", `${"长".repeat(300)}.pdf`, PDF, /文件名/],
    ["that is too large", "large.pdf", Buffer.concat([Buffer.from(PDF), Buffer.alloc(21 * MB)]), /MB/],
  ])("%s is refused with a word, and nothing is written", async (_, name, content, text) => {
    const before = await raw(StoredFileModel).countDocuments()
    const answer = await send(name, content)
    expect([400, 413]).toContain(answer.status)
    expect(answer.written).toBe(0)
    expect(plain(answer.text)).toMatch(text)
    expect(await raw(StoredFileModel).countDocuments()).toBe(before)
  })

  it("for a field that takes none is a bad request", async () => {
    expect(await send("x.pdf", PDF, "title2")).toMatchObject({ status: 400, written: 0 })
    expect(await send("x.pdf", PDF, "content")).toMatchObject({ status: 400, written: 0 })
  })

  it("is for those who may read it: to a stranger it does not exist", async () => {
    const stranger = await makeEnterprise(world)
    const mine = await raw(StoredFileModel).findOne({ uploadedBy: owner.person._id })
    expect((await site.as(owner).get(`/files/${mine?._id}`)).status).toBe(200)
    expect((await site.as(stranger).get(`/files/${mine?._id}`)).status).toBe(404)
    for (const id of ["..%2f..%2fseal.key", "%2e%2e%2fseal.key", mine?.sha256, "x".repeat(5000)]) {
      expect((await site.as(owner).get(`/files/${id}`)).status, id).toBe(404)
    }
  })
})
