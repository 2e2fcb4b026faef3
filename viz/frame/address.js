// What is shown, written into the address behind the `#`, so that a colleague sees the same; and the way back and forth.

const trail = { at: history.state?.at ?? 0, end: history.state?.at ?? 0 }; // our place among the addresses of this page

/** What stands behind the `#`; whoever reads it must expect anything. */
const readAddress = () => new URLSearchParams(location.hash.slice(1));

/** Write what is shown (null for the usual) into the address: as a step that can be taken back, or in place. */
function writeAddress(values, step) {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value !== null && value !== "") params.set(key, value);
  const address = `#${params}`;
  if (address === (location.hash || "#")) return;
  if (step) {
    trail.at += 1;
    trail.end = trail.at;
    history.pushState({ at: trail.at }, "", address);
  } else history.replaceState({ at: trail.at }, "", address);
}

/** Call `read` when someone goes back or forth, or types another address. */
function startAddress(read) {
  addEventListener("popstate", (event) => {
    trail.at = event.state?.at ?? 0;
    trail.end = Math.max(trail.end, trail.at);
    read();
  });
}
