// A station gone mad: says as much as the broker takes, or so many a second, until it is killed. `{n}` in the topic is another
// name each time.
import mqtt from 'mqtt'

const [url = '', topic = '', payload = '', perSecond = ''] = process.argv.slice(2)
const client = await mqtt.connectAsync(url, { protocolVersion: 4 })
const beganAtMs = performance.now()
const mostNow = () =>
  perSecond === '' ? Infinity : ((performance.now() - beganAtMs) * Number(perSecond)) / 1_000
for (let sent = 0; ;) {
  for (let i = 0; i < 200 && sent < mostNow(); i += 1, sent += 1)
    client.publish(topic.replace('{n}', String(sent)), payload)
  while (client.stream.writableLength > 1_000_000 || sent >= mostNow())
    await new Promise(resolve => setTimeout(resolve, 1))
  await new Promise(setImmediate)
}
