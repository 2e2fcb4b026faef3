// A grid of boxes that are taken on the screen; a box is [left, top, right, bottom].

const CELL = 64; // CSS pixels

function roomTaken() {
  const cells = new Map();
  function* keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * 65536 + y;
  }
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  return {
    take(box, owner) {
      for (const key of keys(box)) {
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push([box, owner]);
      }
    },
    /** Whether nothing is there but what `mayCover(owner)` allows. */
    free(box, mayCover) {
      for (const key of keys(box))
        for (const [other, owner] of cells.get(key) ?? []) if (meets(box, other) && !mayCover(owner)) return false;
      return true;
    },
  };
}
