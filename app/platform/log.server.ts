import { type Logger, pino } from "pino"

export type { Logger }

/** The structured log. Bodies, cookies and personal data are never handed to it; what slips in is cut by name. */
export function makeLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "password",
        "*.password",
        "token",
        "*.token",
        "cookie",
        "*.cookie",
        "email",
        "*.email",
        "amountFen",
        "*.amountFen",
      ],
      censor: "[cut]",
    },
  })
}
