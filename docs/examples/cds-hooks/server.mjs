import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { backPain, backPainCodings } from 'planwright/back-pain'
import { cdsHooksService } from 'planwright/fhir'

const service = cdsHooksService(backPain, {
  codings: backPainCodings,
  system: 'https://clinic.example/planwright', // yours: ids are only as unique as their system
})
const { services } = service.discovery()

/** Answers CDS Hooks at /cds-services. The clock is read here and nowhere else. */
export function cdsServer(clock = () => new Date().toISOString()) {
  return createServer(async (request, response) => {
    const { status, body } = await answerTo(request, clock)
    response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    response.end(JSON.stringify(body))
  })
}

async function answerTo(request, clock) {
  const { method, url } = request
  if (method === 'GET' && url === '/cds-services') return { status: 200, body: { services } }
  const known = services.some(({ id }) => url === `/cds-services/${id}`)
  if (method !== 'POST' || !known) return failed(404, 'not-found', `${method} ${url} is not served here`)
  let call
  try {
    call = JSON.parse(await textOf(request))
  } catch {
    return failed(400, 'invalid', 'the body is not JSON')
  }
  return service.card(call, { recorded: clock() })
}

async function textOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function failed(status, code, diagnostics) {
  return {
    status,
    body: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) cdsServer().listen(3000, '127.0.0.1')
