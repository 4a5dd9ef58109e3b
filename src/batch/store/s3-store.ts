import {setTimeout as pause} from 'node:timers/promises'
import type {AwsClient} from 'aws4fetch'
import {SaxesParser} from 'saxes'
import {namedError} from '../../messages/named-error.js'
import {compareCodeUnits} from '../../text/compare.js'
import type {ByteRange, FileStore} from './file-store.js'

/** Times that a request is sent again when the store fails, asks to slow down, does not answer or breaks off, and the longest first pause in milliseconds. */
const retries = 6
const firstPause = 100
/** How long the store may take to begin an answer, in milliseconds, unless given. */
const usualPatience = 60_000

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
  patience = usualPatience,
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
    ...(sessionToken !== undefined && {sessionToken}),
  })
  const place = {base, prefix: folder === '' ? '' : `${folder}/`}
  return new S3Store(address.replace(/\/+$/u, ''), client, place, patience)
}

class S3Store implements FileStore {
  constructor(
    readonly address: string,
    private readonly client: AwsClient,
    private readonly place: {readonly base: string; readonly prefix: string},
    private readonly patience: number,
  ) {}

  async read(name: string, range?: ByteRange): Promise<Uint8Array | undefined> {
    const part = range && {headers: {range: `bytes=${range.start}-${range.end - 1}`}}
    const answer = await this.ask(name, part)
    if (answer.status === 404 && codeOf(answer) !== 'NoSuchBucket') return undefined
    // It ends before the range.
    if (answer.status === 416) return new Uint8Array()
    return this.checked(answer, name)
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    this.checked(await this.ask(name, {method: 'PUT', body: content as Uint8Array<ArrayBuffer>}), name)
  }

  async has(name: string): Promise<boolean> {
    const answer = await this.ask(name, {method: 'HEAD'})
    if (answer.status === 404) return false
    this.checked(answer, name)
    return true
  }

  async list(): Promise<string[]> {
    const names: string[] = []
    for (let token: string | undefined = ''; token !== undefined; ) {
      const query = new URLSearchParams({'list-type': '2', prefix: this.place.prefix})
      if (token !== '') query.set('continuation-token', token)
      const page = readPage(textOf(this.checked(await this.send(`${this.place.base}/?${query}`, ''), '')))
      for (const key of page.keys) {
        const name = key.slice(this.place.prefix.length)
        if (name !== '' && !name.endsWith('/') && !name.split('/').some(isStep)) names.push(name)
      }
      token = page.next
    }
    return names.sort(compareCodeUnits)
  }

  private ask(name: string, request?: RequestInit): Promise<Answer> {
    const path = `${this.place.prefix}${name}`.split('/').map(encodeURIComponent).join('/')
    return this.send(`${this.place.base}/${path}`, name, request)
  }

  /** All requests are such that they may be sent twice. */
  private async send(url: string, name: string, request: RequestInit = {}): Promise<Answer> {
    for (let tried = 0; ; tried++) {
      const isLast = tried === retries
      try {
        const answer = await this.once(url, request)
        if (isLast || (answer.status < 500 && answer.status !== 429)) return answer
      } catch (cause) {
        if (isLast) throw this.failed(name, reasonOf(cause), cause)
      }
      await pause((1 - Math.random() / 2) * firstPause * 2 ** tried)
    }
  }

  private async once(url: string, request: RequestInit): Promise<Answer> {
    const signed = await this.client.sign(url, request)
    const slow = new AbortController()
    const timer = setTimeout(() => slow.abort(new Error('ETIMEDOUT')), this.patience)
    try {
      const answer = await fetch(signed, {signal: slow.signal})
      // A long one may take its time.
      clearTimeout(timer)
      return {status: answer.status, ok: answer.ok, bytes: new Uint8Array(await answer.arrayBuffer())}
    } finally {
      clearTimeout(timer)
    }
  }

  private checked(answer: Answer, name: string): Uint8Array {
    if (answer.ok) return answer.bytes
    const said = codeOf(answer)
    const reason = said === undefined ? `HTTP ${answer.status}` : `${said} (HTTP ${answer.status})`
    if (answer.status === 401 || answer.status === 403)
      throw namedError('STORE_CREDENTIALS', {variant: 'refused', reason}, {path: this.placeOf(name)})
    if (said === 'NoSuchBucket') throw namedError('STORE_ADDRESS', {variant: 'bucket', address: this.address})
    throw this.failed(name, reason)
  }

  private failed(name: string, reason: string, cause?: unknown): Error {
    return namedError('STORE_FAILED', {reason}, {path: this.placeOf(name)}, cause)
  }

  private placeOf(name: string): string {
    return name === '' ? this.address : `${this.address}/${name}`
  }
}

/** An answer that came to its end. */
interface Answer {
  readonly status: number
  readonly ok: boolean
  readonly bytes: Uint8Array
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** What the store calls its mistake; nothing after HEAD. */
function codeOf({bytes}: Answer): string | undefined {
  return /<Code>([\w.]{1,100})<\/Code>/u.exec(textOf(bytes.subarray(0, 4096)))?.[1]
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
