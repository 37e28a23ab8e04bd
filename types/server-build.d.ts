/** What Remix makes of the routes: Vite gives it while developing, the bundle of the server has it within. */
declare module "virtual:remix/server-build"
