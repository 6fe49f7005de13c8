// Some milliseconds of work at the most (C22, L7).
const PACKETS_A_TURN = 32

/**
 * Answers the broker for one packet after another without letting the stack grow, and lets the loop look at everything else
 * after every 32: a turn of the loop for each would cost more than the packet itself.
 */
export function createBreath(): (done: () => void) => void {
  let packets = 0
  return done => {
    packets += 1
    if (packets % PACKETS_A_TURN === 0) setImmediate(done)
    else process.nextTick(done)
  }
}
