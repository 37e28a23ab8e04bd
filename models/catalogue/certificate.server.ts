import {
  CERTIFICATE_KINDS,
  type Certificate,
  type CertificateDoc,
  type CertificatePart,
} from "#app/modules/catalogue/certificate.ts"
import { defineModel, part } from "#models/define-model.server.ts"

const text = { type: String, required: true } as const
const parts = [part<CertificatePart>({ id: text, zh: text, en: text })] as const

export const CertificateModel = defineModel<CertificateDoc>("certificates", {
  kind: { type: String, enum: CERTIFICATE_KINDS, required: true },
  name: { type: part<Certificate["name"]>({ zh: text, en: text }), required: true },
  levels: parts,
  specialities: parts,
})
