import { serve } from "../../server.ts"

// What is built is for production whatever the shell says; React, Express and our own checks look here.
process.env.NODE_ENV = "production"
await serve("built")
