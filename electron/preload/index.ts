import { contextBridge } from 'electron'
import { answerWatchdog } from './answerWatchdog.ts'
import { hideStillPointer } from './hideStillPointer.ts'
import { holdGestures } from './holdGestures.ts'
import { createWallBridge } from './wallBridge.ts'

contextBridge.exposeInMainWorld('wallBridge', createWallBridge())
answerWatchdog()
holdGestures()
hideStillPointer()
