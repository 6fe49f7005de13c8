import type { Page } from '@playwright/test'

/** Every text box of the wall, live or a recording, whose content is larger than itself, in words; none if all is well. */
export function overflowing(page: Page, more: readonly string[] = []): Promise<string[]> {
  return page.evaluate(more => {
    const boxes = [
      ...[
        '[data-field]',
        '[data-caption]',
        '.tile-top',
        '.foot-words',
        '.session',
        '.session > *',
        '.alarms',
        '.chip',
      ],
      ...[
        '.clock',
        '.clock > *',
        '.badge',
        '.badge > *',
        '.tiles',
        '.tile',
        '.empty',
        '.cover',
        'html',
        'body',
      ],
      ...['.replay-bar', '.replay-bar > *', '.replay-end', '.replay-end > *'],
      ...more,
    ]
    return [...document.querySelectorAll(boxes.join())]
      .filter(box => getComputedStyle(box).display !== 'inline')
      .filter(box => box.scrollWidth > box.clientWidth || scrollsDown(box))
      .map(box => `${box.className} "${box.textContent.trim()}": ${box.scrollWidth} > ${box.clientWidth}`)

    /** Of digits only the glyphs count: their line is higher than their box on purpose. */
    function scrollsDown(box: Element): boolean {
      return (
        !box.matches('[data-field], [data-caption], .chip, .foot-words') &&
        box.scrollHeight > box.clientHeight + 1
      )
    }
  }, more)
}
