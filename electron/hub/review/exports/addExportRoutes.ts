import type { Env, Hono } from 'hono'
import * as v from 'valibot'
import { refused } from '../reviewError.ts'
import { exportFormats, ExportFormatSchema } from './exportOrder.ts'
import type { Exports } from './startExports.ts'

const LONGEST_ID = 200

/**
 * `/api/review/sessions/{id}/export/{format}?athlete=…`: a session as a file. To be added before the other routes of review, which
 * take whatever is left. Health data: no cache keeps it.
 */
export function addExportRoutes<E extends Env>(app: Hono<E>, exports: Exports): void {
  app.get('/api/review/sessions/:session/export/:format', async c => {
    c.header('Cache-Control', 'no-store')
    const { session, format: asked } = c.req.param()
    const athlete = c.req.query('athlete') ?? null
    const format = v.safeParse(ExportFormatSchema, asked)
    if (!format.success || session.length > LONGEST_ID) {
      const { status, error } = refused(
        404,
        'format',
        asked.slice(0, LONGEST_ID),
        Object.keys(exportFormats).join(', '),
      )
      return c.json(error, status)
    }
    if (format.output === 'json' && athlete !== null) {
      const { status, error } = refused(400, 'athlete', athlete, 'none: this file has the whole session')
      return c.json(error, status)
    }
    const opened = await exports.open({ session, format: format.output, athlete })
    if (!opened.ok) return c.json(opened.error, opened.status)
    return c.body(opened.body, 200, {
      'Content-Type': exportFormats[format.output].type,
      'Content-Disposition': `attachment; filename="${opened.fileName}"`,
    })
  })
}
