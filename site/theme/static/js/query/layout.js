// Places for the nodes of an answer: the same answer gets the same picture. Nodes begin on a
// spiral and are then pushed apart and pulled together (Fruchterman and Reingold 1991).

const STEPS = 120;
const LENGTH = 110; // of a link, about
const TURN = Math.PI * (3 - Math.sqrt(5));

/** @param nodes objects that get x and y @param edges pairs `{from, to}` of their ids */
export function place(nodes, edges) {
  const at = new Map(nodes.map((node, index) => [node.id, index]));
  const xs = nodes.map((_, index) => Math.sqrt(index) * LENGTH * Math.cos(index * TURN));
  const ys = nodes.map((_, index) => Math.sqrt(index) * LENGTH * Math.sin(index * TURN));
  const ends = edges.map(({ from, to }) => [at.get(from), at.get(to)]).filter(([a, b]) => a !== b);
  for (let step = 0; step < STEPS; step += 1) move(xs, ys, ends, LENGTH * (1 - step / STEPS));
  nodes.forEach((node, index) => { node.x = Math.round(xs[index]); node.y = Math.round(ys[index]); });
}

function move(xs, ys, ends, most) {
  const count = xs.length, dx = new Float64Array(count), dy = new Float64Array(count);
  const act = (a, b, force) => {
    const x = xs[a] - xs[b], y = ys[a] - ys[b], far = Math.hypot(x, y) || 0.01;
    const by = force(far) / far;
    dx[a] += x * by; dy[a] += y * by; dx[b] -= x * by; dy[b] -= y * by;
  };
  const apart = (far) => (LENGTH * LENGTH) / far, together = (far) => -(far * far) / LENGTH;
  for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) act(a, b, apart);
  for (const [a, b] of ends) act(a, b, together);
  for (let a = 0; a < count; a += 1) {
    // A weak pull to the middle keeps parts that hang on nothing from drifting away.
    const x = dx[a] - xs[a] * 0.3, y = dy[a] - ys[a] * 0.3, far = Math.hypot(x, y) || 1;
    xs[a] += (x / far) * Math.min(far, most);
    ys[a] += (y / far) * Math.min(far, most);
  }
}
