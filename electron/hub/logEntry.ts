import type { Entry } from '../../stations/kioskInput.ts'
import type { Log } from './log.ts'

type AlarmEntry = Extract<Entry, { kind: 'alarm' }>

/** One line for what is worth recording; what may come in crowds is counted. No athlete's name is in it. */
export function logEntry(log: Log, entry: Entry): void {
  switch (entry.kind) {
    case 'alarm':
      log.info('alarm', alarmText(entry))
      break
    case 'acknowledge-refused':
      log.warn('alarm', `${entry.alarmId} was not acknowledged by ${entry.by}: ${entry.reason}`)
      break
    case 'sound':
      log.info('sound', entry.by === null ? entry.change : `${entry.change} by ${entry.by}`)
      break
    case 'session':
      log.info(
        'session',
        `${entry.change}, ${entry.cause}${entry.by === null ? '' : ` by ${entry.by}`}: ${entry.session.id}`,
      )
      break
    case 'command': {
      const { change, station, type, by, commandId, late } = entry
      log.info('command', `${station} ${type} ${change}${late ? ' late' : ''}, asked by ${by} ${commandId}`)
      break
    }
    case 'note':
      log.info('note', `${entry.station}, by ${entry.by}`)
      break
    case 'rejected':
      log.repeated(`rejected ${entry.rejection.topic}`, 'warn', 'rejected', entry.rejection.text)
      break
    case 'dropped': {
      const text = `${entry.station ?? 'no station'}: ${entry.reason}`
      log.repeated(`dropped ${text}`, 'info', 'dropped', text)
    }
  }
}

function alarmText({ change, alarm }: AlarmEntry): string {
  const place = [alarm.station ?? 'kiosk', alarm.cuff].filter(part => part !== null).join('/')
  const unit = alarm.unit ?? ''
  const amount = alarm.value === null ? '' : `, ${alarm.value} ${unit} (limit ${alarm.limit ?? '-'})`
  const by = change === 'acknowledged' && alarm.acknowledged !== null ? ` by ${alarm.acknowledged.by}` : ''
  return `${place} ${alarm.condition} ${alarm.priority} ${change}${by}${amount} ${alarm.id}`
}
