// What run.mjs bundles for a Node that reads no TypeScript.
export { cuffModels } from '../../stations/simulator/cuffModels.ts'
export { raisedOnFloor } from './raisedOnFloor.ts'
