import type {AwsClient} from 'aws4fetch'
import {SaxesParser} from 'saxes'
import {namedError} from '../../messages/named-error.js'
import {compareCodeUnits} from '../../text/compare.js'
import type {ByteRange, FileStore} from './file-store.js'

/** Times that a request is sent again, after a growing pause, when the store fails or asks to slow down. */
const retries = 5

export function isS3Address(address: string): boolean {
  return /^s3:\/\//iu.test(address)
}

/**
 * Objects below `s3://BUCKET/PREFIX` of a store that speaks S3. Credentials, region and endpoint are those of the environment, under the
 * names that all clients of S3 know: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION, AWS_ENDPOINT_URL_S3 or
 * AWS_ENDPOINT_URL. Throws DuizhaoError `PEER_MISSING` without the package `aws4fetch`, `STORE_ADDRESS` and `STORE_CREDENTIALS`.
 */
export async function openS3Store(
  address: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<FileStore> {
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/iu.exec(address) ?? []
  const folder = prefix.replace(/\/+$/u, '')
  if (bucket === undefined || folder.split('/').some(isStep)) throw namedError('STORE_ADDRESS', {address})
  const {AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken} = env
  if (accessKeyId === undefined || secretAccessKey === undefined) throw namedError('STORE_CREDENTIALS', {address})
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1'
  const endpoint = env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL
  const base =
    endpoint === undefined
      ? `https://${bucket}.s3.${region}.amazonaws.com`
      : `${endpoint.replace(/\/+$/u, '')}/${bucket}`
  if (!URL.canParse(base)) throw namedError('STORE_ADDRESS', {address: base})
  const {AwsClient} = await import('aws4fetch').catch(cause => {
    throw namedError('PEER_MISSING', {name: 'aws4fetch', range: 'latest'}, {}, cause)
  })
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: 's3',
    retries,
    ...(sessionToken !== undefined && {sessionToken}),
  })
  return new S3Store(address.replace(/\/+$/u, ''), client, base, folder === '' ? '' : `${folder}/`)
}

class S3Store implements FileStore {
  constructor(
    readonly address: string,
    private readonly client: AwsClient,
    private readonly base: string,
    private readonly prefix: string,
  ) {}

  async read(name: string, range?: ByteRange): Promise<Uint8Array | undefined> {
    const part = range && {headers: {range: `bytes=${range.start}-${range.end - 1}`}}
    const answer = await this.ask(name, part)
    if (answer.status === 404) return undefined
    // It ends before the range.
    if (answer.status === 416) return new Uint8Array()
    const bytes: ArrayBuffer = await (await this.checked(answer, name)).arrayBuffer()
    return new Uint8Array(bytes)
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    await this.checked(await this.ask(name, {method: 'PUT', body: content as Uint8Array<ArrayBuffer>}), name)
  }

  async has(name: string): Promise<boolean> {
    const answer = await this.ask(name, {method: 'HEAD'})
    if (answer.status === 404) return false
    await this.checked(answer, name)
    return true
  }

  async list(): Promise<string[]> {
    const names: string[] = []
    for (let token: string | undefined = ''; token !== undefined; ) {
      const query = new URLSearchParams({'list-type': '2', prefix: this.prefix})
      if (token !== '') query.set('continuation-token', token)
      const answer = await this.checked(await this.send(`${this.base}/?${query}`, ''), '')
      const page = readPage(await answer.text())
      for (const key of page.keys) {
        const name = key.slice(this.prefix.length)
        if (name !== '' && !name.endsWith('/') && !name.split('/').some(isStep)) names.push(name)
      }
      token = page.next
    }
    return names.sort(compareCodeUnits)
  }

  private ask(name: string, request?: RequestInit): Promise<Response> {
    const path = `${this.prefix}${name}`.split('/').map(encodeURIComponent).join('/')
    return this.send(`${this.base}/${path}`, name, request)
  }

  private async send(url: string, name: string, request?: RequestInit): Promise<Response> {
    try {
      return await this.client.fetch(url, request)
    } catch (cause) {
      throw this.failed(name, reasonOf(cause), cause)
    }
  }

  private async checked(answer: Response, name: string): Promise<Response> {
    if (answer.ok) return answer
    const said = /<Code>([\w.]{1,100})<\/Code>/u.exec(await answer.text().catch(() => ''))?.[1]
    throw this.failed(name, said === undefined ? `HTTP ${answer.status}` : `${said} (HTTP ${answer.status})`)
  }

  private failed(name: string, reason: string, cause?: unknown): Error {
    return namedError('STORE_FAILED', {reason}, {path: name === '' ? this.address : `${this.address}/${name}`}, cause)
  }
}

/** `.` and `..` mean something else to whoever reads an address. */
function isStep(part: string): boolean {
  return part === '.' || part === '..'
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return cause instanceof Error ? cause.message : String(cause)
}

function readPage(xml: string): {readonly keys: readonly string[]; readonly next?: string | undefined} {
  const keys: string[] = []
  let next: string | undefined
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', () => {
    text = ''
  })
  parser.on('text', more => {
    text += more
  })
  parser.on('closetag', ({name}) => {
    if (name === 'Key') keys.push(text)
    else if (name === 'NextContinuationToken') next = text
  })
  parser.write(xml).close()
  return {keys, next}
}
