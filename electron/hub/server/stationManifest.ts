import { isStationId } from '../../../stations/contract/ids.ts'

/** What a browser needs to install a station's page as an app of its own; null: that is no station. */
export function stationManifest(id: string): object | null {
  if (!isStationId(id)) return null
  return {
    id: `/station/${id}`,
    start_url: `/station/${id}`,
    scope: '/station/',
    name: `BFR station ${id}`,
    short_name: `Station ${id}`,
    display: 'fullscreen',
    background_color: '#07090d',
    theme_color: '#07090d',
    icons: [
      { src: '/station-icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/station-icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  }
}
