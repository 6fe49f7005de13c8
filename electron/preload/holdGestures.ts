/** Keeps from the page what would zoom it, drag something onto it or open a menu over it. */
export function holdGestures(): void {
  const hold = (event: Event): void => {
    event.preventDefault()
  }
  const ways = { capture: true, passive: false }
  for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick']) {
    window.addEventListener(name, hold, ways)
  }
  window.addEventListener(
    'wheel',
    event => {
      if (event.ctrlKey) hold(event)
    },
    ways,
  )
  window.addEventListener(
    'mousedown',
    event => {
      // The middle button would start to scroll or paste, the side buttons go back and forward.
      if (event.button !== 0) hold(event)
    },
    ways,
  )
}
