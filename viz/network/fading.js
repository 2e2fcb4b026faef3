// Neighbours of the choice stay bright, the rest fades: at once where motion is unwelcome or the crowd too big.

const DIM = 0.12;
const FADE = 180; // ms
const FADING = 400; // of more names than these nothing is animated
const brightness = new Float32Array(nodes.length).fill(1); // by number of node, as drawn now
let fading = 0; // the animation that is running

const wanted = (id) => (!state.lit || state.lit.nodes.has(id) ? 1 : DIM);

/** Let every node go to the brightness it should have. */
function fade() {
  cancelAnimationFrame(fading);
  if (stillness.matches || state.shown.count > FADING) return dim(() => 1);
  const from = Float32Array.from(brightness);
  const start = performance.now();
  const step = (now) => {
    const share = Math.min(1, Math.max(0, (now - start) / FADE));
    dim(() => share, from);
    if (share < 1) fading = requestAnimationFrame(step);
  };
  fading = requestAnimationFrame(step);
  return undefined;
}

function dim(share, from = brightness) {
  for (let id = 0; id < brightness.length; id++) brightness[id] = from[id] + (wanted(id) - from[id]) * share();
  network.redraw();
}
