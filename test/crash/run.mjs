// `npm run test:crash`: a thousand crashes. CRASH_POINTS says how many, CRASH_SEED which.
import { spawn } from 'node:child_process'

const points = process.env.CRASH_POINTS ?? '1000'
const seed = process.env.CRASH_SEED ?? String(Math.floor(Math.random() * 2 ** 30))
console.log(`crash: ${points} points, seed ${seed}`)
const env = { ...process.env, CRASH_POINTS: points, CRASH_SEED: seed }
const child = spawn('npx', ['vitest', 'run', '--project', 'crash'], { env, stdio: 'inherit' })
child.once('close', code => (process.exitCode = code ?? 1))
