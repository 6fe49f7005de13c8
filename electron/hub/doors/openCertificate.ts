import { createPrivateKey, X509Certificate } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createSecureContext } from 'node:tls'
import { writeAtomically } from '../broker/writeAtomically.ts'
import type { Problem } from '../config/problem.ts'
import type { Log } from '../log.ts'

/** What encrypts everything beyond this machine. */
export type Certificate = {
  readonly cert: string
  readonly key: string
  /** Of the first certificate, SHA-256: `AB:CD:…`. */
  readonly fingerprint: string
}

type Opened =
  { readonly ok: true; readonly certificate: Certificate } | { readonly ok: false; readonly problem: Problem }

const RENEW_BEFORE_MS = 30 * 24 * 3_600_000

/**
 * The site's certificate, `site-certificate.pem` with `site-key.pem` in the data folder, where both are there; otherwise one
 * of our own, `own-certificate.pem` with `own-key.pem`, made at the first start and anew when it ends within a month.
 */
export async function openCertificate(deps: {
  readonly dataFolder: string
  readonly names: readonly string[]
  readonly wallNowMs: () => number
  readonly log: Log
}): Promise<Opened> {
  const at = (name: string) => path.join(deps.dataFolder, name)
  const site = { certificate: at('site-certificate.pem'), key: at('site-key.pem') }
  if (existsSync(site.certificate) || existsSync(site.key)) return read(site.certificate, site.key, deps)
  const own = { certificate: at('own-certificate.pem'), key: at('own-key.pem') }
  if (existsSync(own.certificate) && existsSync(own.key)) {
    const kept = read(own.certificate, own.key, deps)
    if (kept.ok && endsAtMs(kept.certificate) - deps.wallNowMs() > RENEW_BEFORE_MS) return kept
    deps.log.warn('doors', `the certificate in ${own.certificate} ends soon or is damaged: a new one is made`)
  }
  // What makes one is large, and needed once in two years.
  const { makeCertificate } = await import('./makeCertificate.ts')
  const made = await makeCertificate(deps.names, deps.wallNowMs())
  await writeAtomically(own.key, made.key)
  await writeAtomically(own.certificate, made.certificate, 0o644)
  return read(own.certificate, own.key, deps)
}

function read(certificateFile: string, keyFile: string, deps: { readonly wallNowMs: () => number }): Opened {
  try {
    const cert = readFileSync(certificateFile, 'utf8')
    const key = readFileSync(keyFile, 'utf8')
    chmodSync(keyFile, 0o600)
    createSecureContext({ cert, key })
    const first = new X509Certificate(cert)
    if (!first.checkPrivateKey(createPrivateKey(key)))
      return wrong(keyFile, 'is not the key of the certificate')
    if (Date.parse(first.validTo) < deps.wallNowMs())
      return wrong(certificateFile, `ended on ${first.validTo}`)
    return { ok: true, certificate: { cert, key, fingerprint: first.fingerprint256 } }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    return wrong(certificateFile, `and ${path.basename(keyFile)} beside it can't be used${code}`)
  }
}

function wrong(where: string, text: string): Opened {
  return { ok: false, problem: { where, text } }
}

function endsAtMs({ cert }: Certificate): number {
  return Date.parse(new X509Certificate(cert).validTo)
}
