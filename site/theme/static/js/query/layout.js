// Places for the nodes of an answer: the same answer gets the same picture. Nodes begin on a
// spiral and are then pushed apart and pulled together (Fruchterman and Reingold 1991); what has
// many links pushes harder, and all are drawn to the middle, so that no part drifts away.

const STEPS = 120;
const LENGTH = 110; // of a link, about
const PULL = 2; // to the middle
const TURN = Math.PI * (3 - Math.sqrt(5));

/** @param nodes objects that get x and y @param edges pairs `{from, to}` of their ids */
export function place(nodes, edges) {
  const at = new Map(nodes.map((node, index) => [node.id, index]));
  const xs = nodes.map((_, index) => Math.sqrt(index) * LENGTH * Math.cos(index * TURN));
  const ys = nodes.map((_, index) => Math.sqrt(index) * LENGTH * Math.sin(index * TURN));
  const ends = edges.map(({ from, to }) => [at.get(from), at.get(to)]).filter(([a, b]) => a !== b);
  const weights = nodes.map(() => 0);
  for (const end of ends.flat()) weights[end] += 1;
  weights.forEach((links, index) => { weights[index] = Math.sqrt(links || 1); });
  for (let step = 0; step < STEPS; step += 1) move(xs, ys, ends, weights, LENGTH * (1 - step / STEPS));
  nodes.forEach((node, index) => { node.x = Math.round(xs[index]); node.y = Math.round(ys[index]); });
}

function move(xs, ys, ends, weights, most) {
  const count = xs.length, dx = new Float64Array(count), dy = new Float64Array(count);
  const act = (a, b, force) => {
    const x = xs[a] - xs[b], y = ys[a] - ys[b], far = Math.hypot(x, y) || 0.01;
    const by = force(far) / far;
    dx[a] += x * by; dy[a] += y * by; dx[b] -= x * by; dy[b] -= y * by;
  };
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) act(a, b, (far) => (weights[a] * weights[b] * LENGTH * LENGTH) / far);
  }
  for (const [a, b] of ends) act(a, b, (far) => -(far * far) / LENGTH);
  for (let a = 0; a < count; a += 1) {
    const x = dx[a] - xs[a] * PULL * weights[a], y = dy[a] - ys[a] * PULL * weights[a], far = Math.hypot(x, y) || 1;
    xs[a] += (x / far) * Math.min(far, most);
    ys[a] += (y / far) * Math.min(far, most);
  }
}
