import mqtt, { type MqttClient } from 'mqtt'

/** What stations and cuffs say, written from the contract alone: nothing of the kiosk's code is used here. */
export interface Devices {
  station(id: string): Station
  close(): Promise<void>
}

export interface Station {
  checkIn(more?: CheckIn): Promise<void>
  free(): Promise<void>
  event(type: string, fields?: object): Promise<void>
  cuff(id: string): Cuff
  /** Answers every command from now on, by the contract; what it was asked comes back. */
  answer(how: (command: AskedOf) => Answer | null): Promise<readonly AskedOf[]>
}

/** A command as a station hears it. */
export interface AskedOf {
  readonly id: string
  readonly type: string
  readonly expiresAt: number
  readonly by?: string
  readonly text?: string
}

export interface Answer {
  readonly accepted: boolean
  readonly reason?: string
}

export interface Cuff {
  /** From now on this pressure, with the swing of a muscle at work, five times a second. */
  hold(pressureMmHg: number, swingMmHg?: number): void
  /** From now on nothing, as when the battery falls out. */
  fallSilent(): void
}

export interface CheckIn {
  readonly name?: string
  readonly cleared?: boolean
  readonly prescription?: object
}

const SAMPLE_EVERY_MS = 200

export const legPress = {
  kind: 'resistance',
  exercise: 'Leg press',
  loadPercent1Rm: 20,
  sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
  restSeconds: 30,
  cuffDuringRest: 'on',
  cuffs: [{ cuff: 'l', limb: 'left-thigh', lopMmHg: 200, targetMmHg: 150, toleranceMmHg: 10 }],
}

export async function connectDevices(mqttUrl: string): Promise<Devices> {
  const client = await mqtt.connectAsync(mqttUrl, { protocolVersion: 4, clientId: `devices-${process.pid}` })
  const timers = new Set<ReturnType<typeof setInterval>>()
  return {
    station: id => station(client, id, timers),
    async close() {
      for (const timer of timers) clearInterval(timer)
      await client.endAsync(true)
    },
  }
}

function station(client: MqttClient, id: string, timers: Set<ReturnType<typeof setInterval>>): Station {
  const topic = (rest: string): string => `bfr/v1/main/station/${id}/${rest}`
  const say = async (rest: string, payload: object, retain: boolean): Promise<void> => {
    await client.publishAsync(topic(rest), JSON.stringify(payload), { qos: 1, retain })
  }
  const boot = `b-${id}`
  let events = 0
  const isHere = (): Promise<void> => say('status', { online: true, boot }, true)

  return {
    async checkIn({ name = 'Karla Jensen', cleared = true, prescription = legPress } = {}) {
      const beat = setInterval(() => void isHere(), 4_000)
      timers.add(beat)
      await isHere()
      const assignment = {
        id: `a-${id}-${name.length}`,
        athlete: { id: `athlete-${id}`, name },
        cleared,
        prescription,
      }
      await say('assignment', assignment, true)
    },
    async free() {
      await client.publishAsync(topic('assignment'), '', { qos: 1, retain: true })
    },
    async event(type, fields = {}) {
      events += 1
      await say('event', { id: `${id}-${events}`, boot, seq: events - 1, type, ...fields }, false)
    },
    async answer(how) {
      const asked: AskedOf[] = []
      client.on('message', (heard, payload) => {
        if (heard !== topic('command')) return
        const command = readCommand(payload.toString())
        asked.push(command)
        const answer = how(command)
        if (answer !== null) void say('reply', { id: command.id, ...answer }, false)
      })
      await client.subscribeAsync(topic('command'), { qos: 1 })
      return asked
    },
    cuff: cuff => createCuff(client, topic(`cuff/${cuff}/pressure`), timers),
  }
}

function readCommand(text: string): AskedOf {
  const read: unknown = JSON.parse(text)
  if (!isCommand(read)) throw new Error(`no command: ${text}`)
  return read
}

function isCommand(read: unknown): read is AskedOf {
  return typeof read === 'object' && read !== null && 'id' in read && 'type' in read && 'expiresAt' in read
}

function createCuff(client: MqttClient, topic: string, timers: Set<ReturnType<typeof setInterval>>): Cuff {
  let seq = 0
  let timer: ReturnType<typeof setInterval> | undefined
  const fallSilent = (): void => {
    if (timer === undefined) return
    clearInterval(timer)
    timers.delete(timer)
    timer = undefined
  }
  return {
    fallSilent,
    hold(pressureMmHg, swingMmHg = 0) {
      fallSilent()
      const sample = (): void => {
        const swing = swingMmHg * Math.sin((seq * SAMPLE_EVERY_MS) / 400)
        client.publish(
          topic,
          JSON.stringify({ boot: 'c1', seq, pressureMmHg: Math.round(10 * (pressureMmHg + swing)) / 10 }),
        )
        seq += 1
      }
      sample()
      timer = setInterval(sample, SAMPLE_EVERY_MS)
      timers.add(timer)
    },
  }
}
