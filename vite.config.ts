import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type EnvironmentOptions } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Loaded by ws only where somebody installed them; it runs without. */
const optionalNatives = ['bufferutil', 'utf-8-validate']
/** A library of the machine's own kind can't go into a file of text: the package carries it beside. */
const leftOutside = ['electron', 'libsql', ...optionalNatives, ...builtinModules, /^node:/]

/** On a busy machine it would print where the time of a build went. */
const quiet = { pluginTimings: false }

/**
 * One CommonJS file with everything in it but Electron's own modules and libsql, so that what runs on a wall needs no
 * other node_modules. Node 18 is the oldest Node that an Electron of ours carries. A thread of the hub, and the second preload, are files beside it.
 */
function nodeBundle(room: 'hub' | 'main' | 'preload', entry = 'index', beside?: string): EnvironmentOptions {
  return {
    consumer: 'server',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { noExternal: true, conditions: ['node', 'module', 'default'], mainFields: ['module', 'main'] },
    build: {
      target: 'node18',
      outDir: at(`dist/${room}`),
      emptyOutDir: beside === undefined,
      copyPublicDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: at(`electron/${room}/${entry}.ts`),
        external: leftOutside,
        platform: 'node',
        checks: quiet,
        output: { format: 'cjs', entryFileNames: `${beside ?? entry}.cjs`, codeSplitting: false },
      },
    },
  }
}

/** Root-relative addresses, because the same page is served at /, at /station/3 and at app://wall/. */
const rendererBundle: EnvironmentOptions = {
  consumer: 'client',
  build: {
    target: 'chrome114',
    outDir: at('dist/renderer'),
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: at('renderer/index.html'), checks: quiet },
  },
}

/** In this order: a folder is emptied before what stands beside its first file comes into it. */
const parts = [
  ...['hub', 'journalWorker', 'reviewWorker'],
  ...['main', 'preload', 'reviewPreload', 'renderer'],
] as const

export default defineConfig({
  root: at('renderer'),
  base: '/',
  cacheDir: at('node_modules/.cache/vite'),
  plugins: [vue()],
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  environments: {
    hub: nodeBundle('hub'),
    journalWorker: nodeBundle('hub', 'journal/journalWorker', 'journalWorker'),
    reviewWorker: nodeBundle('hub', 'review/reviewWorker', 'reviewWorker'),
    main: nodeBundle('main'),
    preload: nodeBundle('preload'),
    reviewPreload: nodeBundle('preload', 'review', 'review'),
    renderer: rendererBundle,
  },
  builder: {
    async buildApp(builder) {
      for (const part of parts) {
        const environment = builder.environments[part]
        if (environment === undefined) throw new Error(`vite.config.ts: no environment called ${part}`)
        await builder.build(environment)
      }
    },
  },
})
