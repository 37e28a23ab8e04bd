/** The part of autocannon 9 that the bench uses; the package brings no types. */
declare module "autocannon" {
  namespace autocannon {
    interface AutocannonRequest {
      method?: string
      path: string
      headers?: Record<string, string>
      body?: string
    }
    interface AutocannonOptions {
      url: string
      connections: number
      duration: number
      headers?: Record<string, string>
      requests: AutocannonRequest[]
    }
    interface AutocannonResult {
      errors: number
      timeouts: number
      non2xx: number
    }
    interface AutocannonInstance {
      on(
        event: "response",
        listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
      ): void
    }
  }
  function autocannon(
    options: autocannon.AutocannonOptions,
    done: (error: Error | null, result: autocannon.AutocannonResult) => void,
  ): autocannon.AutocannonInstance
  export = autocannon
}
