import type { Bilingual } from "./service-item.ts"

export const CERTIFICATE_KINDS = ["licence", "registration", "practitioner", "stars", "credit"] as const
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number]

/** A level or speciality that a certificate may carry. */
export interface CertificatePart extends Bilingual {
  id: string
}

/** 资质、登记、水平评价、信用评价 or 执业资格 that an agency may hold; levels from the highest down. */
export interface Certificate {
  id: string
  kind: CertificateKind
  name: Bilingual
  levels: CertificatePart[]
  specialities: CertificatePart[]
}

/** A certificate in words: name, speciality and level. */
export function certificateWords(
  held: { certificate: string; speciality?: string; level?: string },
  certificates: readonly Certificate[],
  lang: "zh" | "en",
): string {
  const certificate = certificates.find(c => c.id === held.certificate)
  if (!certificate) return held.certificate
  const part = (parts: CertificatePart[], id: string | undefined) => parts.find(p => p.id === id)?.[lang]
  const parts = [part(certificate.specialities, held.speciality), part(certificate.levels, held.level)]
  return [certificate.name[lang], ...parts.filter(Boolean)].join(" · ")
}

/** 资质与登记目录; `_id` is the id that rules of items name. */
export interface CertificateDoc extends Omit<Certificate, "id"> {
  _id: string
}
