/** The table of docs/architecture: who may import whom, and the one-way order of the modules. */
const ORDER = [
  "policies",
  "accounts",
  "catalogue",
  "directory",
  "experts",
  "application",
  "measures",
  "vetting",
  "claimable",
  "lifecycle",
  "payments",
  "requests",
  "bidding",
  "contracts",
  "complaints",
  "publishing",
]
const READERS = ["search", "notifications", "audit", "dashboard", "figures", "opendata"]

/** One rule an area: it imports only areas to its left; readers import any area, no area imports a reader. */
const order = [...ORDER, ...READERS].map((area, i) => {
  const right = READERS.includes(area) ? READERS.filter(r => r !== area) : [...ORDER.slice(i + 1), ...READERS]
  return {
    name: `order-${area}`,
    comment: "A module imports only modules to its left; what travels the other way is an event.",
    severity: "error",
    from: { path: `^app/modules/${area}/` },
    to: { path: `^app/modules/(${right.join("|")})/` },
  }
})

const PURE = { path: "^app/(modules|platform)/", pathNot: ["\\.server\\.", "/ui/"] }

export default {
  forbidden: [
    ...order,
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "shared-knows-nobody",
      severity: "error",
      from: { path: "^app/shared/" },
      to: { path: "^(app/(modules|platform|routes)|models)/" },
    },
    {
      name: "pure-stays-pure",
      comment: "A file without .server runs in the browser, in a test and in an offline verifier: no I/O.",
      severity: "error",
      from: PURE,
      to: {
        path: "^models/|\\.server\\.|^node_modules/(mongoose|mongodb|stripe|meilisearch|express|nodemailer|pino)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    { name: "pure-no-node", severity: "error", from: PURE, to: { dependencyTypes: ["core"] } },
    {
      name: "models-know-no-code",
      severity: "error",
      from: { path: "^models/" },
      to: { path: "\\.server\\.", pathNot: "^models/" },
    },
    {
      name: "agency-document",
      comment:
        "The areas of the one list share its document and write it through `putAgency`; nobody else touches it.",
      severity: "error",
      from: {
        path: "^app/modules/",
        pathNot: "^app/modules/(directory|application|measures|vetting|claimable|lifecycle)/",
      },
      to: { path: "^models/directory/agency\\." },
    },
    {
      name: "models-own-area",
      comment: "Others' documents are read through their module's queries.",
      severity: "error",
      from: { path: "^app/modules/([^/]+)/" },
      to: {
        path: "^models/",
        pathNot: [
          "^models/directory/agency\\.",
          "^models/$1/",
          "^models/platform/",
          "^models/define-model",
          "^models/notifications/inbox",
        ],
      },
    },
    {
      name: "ui-knows-types-only",
      severity: "error",
      from: { path: "^app/(modules/[^/]+/ui|shared/ui)/" },
      to: { path: "\\.server\\.|^models/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "routes-without-models",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "^(models/|app/routes/|node_modules/(mongoose|mongodb|stripe|meilisearch)/)" },
    },
    {
      name: "platform-knows-no-module",
      comment: "Only the wiring of the composition root may.",
      severity: "error",
      from: { path: "^app/platform/", pathNot: "^app/platform/wiring\\.server\\.ts$" },
      to: { path: "^app/(modules|routes)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ids-by-chance",
      comment: "Only a simulation may let ids come from elsewhere.",
      severity: "error",
      from: { pathNot: "^(app/platform/ids\\.server\\.ts$|scripts/year/|test/)" },
      to: { path: "^app/platform/id-source\\.server\\.ts$" },
    },
    {
      name: "nobody-imports-tests",
      severity: "error",
      from: { path: "^(app|models|scenarios|scripts)/" },
      to: { path: "^test/" },
    },
    {
      name: "scenarios-are-made-up",
      comment:
        "What is made up is for the seed, the year, the bench and the tests; the application knows nothing of it.",
      severity: "error",
      from: { path: "^(app|models)/|^server\\.ts$" },
      to: { path: "^scenarios/" },
    },
    {
      name: "scenarios-stand-alone",
      comment: "They rest on the application alone, so that seed, year, bench and tests can share them.",
      severity: "error",
      from: { path: "^scenarios/" },
      to: { path: "^(scripts|test)/" },
    },
    {
      name: "scenario-facts-are-pure",
      severity: "error",
      from: { path: "^scenarios/facts/" },
      to: { path: "^scenarios/(?!facts/)|^models/|\\.server\\.", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-imports-no-application",
      severity: "error",
      from: { path: "^server\\.ts$" },
      to: { path: "^(app|models)/" },
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
}
