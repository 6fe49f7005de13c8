/** What the contract's page shows, word for word, with the topic that it is for. */
export const pageExamples: readonly { readonly topic: string; readonly payload: string }[] = [
  {
    topic: 'bfr/v1/main/station/3/status',
    payload:
      '{"online": true, "boot": "b1", "at": 1795331048123, "name": "Leg press 3", "batteryPercent": 83, "app": "station-page/1.0.0"}',
  },
  { topic: 'bfr/v1/main/station/3/status', payload: '{"online": false}' },
  {
    topic: 'bfr/v1/main/station/3/assignment',
    payload: `{
  "id": "01JD9Q7Y3V8G2J5N0R4T6W8X1Z",
  "at": 1795331048123,
  "athlete": {"id": "a-17", "name": "Karla Jensen"},
  "cleared": true,
  "prescription": {
    "kind": "resistance",
    "exercise": "Leg press",
    "loadPercent1Rm": 20,
    "sets": [{"reps": 30}, {"reps": 15}, {"reps": 15}, {"reps": 15}],
    "restSeconds": 30,
    "cuffDuringRest": "on",
    "cuffs": [
      {"cuff": "l", "limb": "left-thigh", "lopMmHg": 200, "targetMmHg": 150, "toleranceMmHg": 10}
    ]
  }
}`,
  },
  {
    topic: 'bfr/v1/main/station/3/cuff/l/status',
    payload:
      '{"online": true, "boot": "b7", "at": 1795331048123, "serial": "X2-004711", "limb": "left-thigh", "model": "X2", "batteryPercent": 71}',
  },
  { topic: 'bfr/v1/main/station/3/cuff/l/status', payload: '{"online": false}' },
  {
    topic: 'bfr/v1/main/station/3/cuff/l/pressure',
    payload: '{"boot": "b7", "seq": 4711, "at": 1795331048123, "pressureMmHg": 148.2}',
  },
  { topic: 'bfr/v1/main/station/3/reply', payload: '{"id": "c-1", "accepted": true}' },
  { topic: 'bfr/v1/main/station/3/reply', payload: '{"id": "c-1", "accepted": false, "reason": "…"}' },
  {
    topic: 'bfr/v1/main/station/3/command',
    payload:
      '{"id": "c-1", "at": 1795331048123, "expiresAt": 1795331058123, "type": "release", "by": "coach", "reason": "…"}',
  },
  {
    topic: 'bfr/v1/main/kiosk/wall-1/status',
    payload: '{"online": true, "at": 1795331048123, "version": "0.1.0", "live": true}',
  },
  { topic: 'bfr/v1/main/kiosk/wall-1/status', payload: '{"online": false}' },
  {
    topic: 'bfr/v1/main/kiosk/wall-1/alarms',
    payload: `{"at": 1795331048123, "alarms": [{"id": "x", "station": "5", "cuff": "l", "limb": "left-thigh", "condition": "pressure-over-lop",
  "priority": "high", "state": "active", "since": 1795331048000, "value": 212, "limit": 200, "unit": "mmHg", "text": "…",
  "acknowledged": null}]}`,
  },
  { topic: 'bfr/v1/main/kiosk/wall-1/alarms', payload: '{"at": 1795331048123, "alarms": []}' },
  { topic: 'bfr/v1/main/kiosk/wall-1/heartbeat', payload: '{"seq": 17}' },
]
