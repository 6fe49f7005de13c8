// A station gone mad: says as much as the broker takes, until it is killed.
import mqtt from 'mqtt'

const [url = '', topic = '', payload = ''] = process.argv.slice(2)
const client = await mqtt.connectAsync(url, { protocolVersion: 4 })
for (;;) {
  for (let i = 0; i < 200; i += 1) client.publish(topic, payload)
  while (client.stream.writableLength > 1_000_000) await new Promise(resolve => setTimeout(resolve, 1))
  await new Promise(setImmediate)
}
