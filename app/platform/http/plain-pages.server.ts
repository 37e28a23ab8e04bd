/** A page that needs nothing: shown while the database is away. Both languages, since no route was asked. */
export function unavailablePage(requestId: string): string {
  return `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>暂时无法访问 · Temporarily unavailable</title></head>
<body><main><h1>暂时无法访问</h1><p>数据库正在恢复，通常不超过一分钟。没有提交成功的内容请稍后再提交一次，不会重复记录。</p>
<h1 lang="en">Temporarily unavailable</h1><p lang="en">The database is recovering, usually within a minute. Submit again
whatever was not confirmed; nothing is recorded twice.</p><p><a href="">重试 · Try again</a></p><p><small>${requestId}</small></p></main></body></html>
`
}
