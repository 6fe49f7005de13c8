// The room table as a lint rule: `rooms/imports` marks every import, export … from, import() and import type
// that crosses a wall it may not cross.
import path from 'node:path'
import { wrongImport } from './rooms.mjs'

/** @type {import('eslint').Rule.RuleModule} */
const imports = {
  meta: { type: 'problem', schema: [], docs: { description: 'holds who may import what' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    /** @param {any} node the node that has a source */
    const check = node => {
      const specifier = node.source?.value ?? node.argument?.literal?.value
      if (typeof specifier !== 'string') return
      const message = wrongImport(file, specifier)
      if (message !== undefined) context.report({ node, message })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    }
  },
}

export default { rules: { imports } }
