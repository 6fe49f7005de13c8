/** One connected cuff, whatever its make. There is no way to tighten it, and there never will be one. */
export interface CuffDriver {
  readonly model: string
  readonly serial: string
  /** Whether `release` can open its valve; if not, the athlete is asked to. */
  readonly canRelease: boolean
  connect(on: { pressure(mmHg: number): void; lost(): void }): Promise<void>
  release(): Promise<void>
  disconnect(): void
  /** Per cent; null: it does not say. */
  battery(): Promise<number | null>
}
