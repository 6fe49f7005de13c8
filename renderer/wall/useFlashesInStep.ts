import { computed, onBeforeUnmount, watch } from 'vue'
import { FLASH_HALF_MS, flashAt } from '../alarms/flashAt.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'

/**
 * Says on `<html>` whether what flashes is to be seen now (`data-flash-high`, `data-flash-medium`: on or off), while anything
 * does. A CSS animation, even one in steps, has the browser make 60 pictures a second for as long as an alarm waits.
 */
export function useFlashesInStep(): void {
  keepFlashing('high')
  keepFlashing('medium')
}

function keepFlashing(priority: 'high' | 'medium'): void {
  const board = useBoardStore()
  const live = useLiveStore()
  const root = document.documentElement
  const attribute = `data-flash-${priority}`
  const flashes = computed(() =>
    board.alarms.some(alarm => alarm.priority === priority && alarm.acknowledged === null),
  )
  let timer: ReturnType<typeof setTimeout> | undefined

  function turn(): void {
    clearTimeout(timer)
    const { isOn, changesInMs } = flashAt(performance.now() - (live.offsetMs ?? 0), FLASH_HALF_MS[priority])
    root.setAttribute(attribute, isOn ? 'on' : 'off')
    timer = setTimeout(turn, changesInMs)
  }

  function stop(): void {
    clearTimeout(timer)
    root.removeAttribute(attribute)
  }

  watch(
    [flashes, () => live.offsetMs],
    () => {
      if (flashes.value) turn()
      else stop()
    },
    { immediate: true, flush: 'sync' },
  )
  onBeforeUnmount(stop)
}
