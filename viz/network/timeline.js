// Time as a strip below the picture: how many facts when, a brush that filters by date, and a button that plays.

const strip = document.getElementById("timeline");
const PACE = 700; // ms a step while playing

const allDays = facts.flatMap((fact) => fact.days).sort();
const calendar = bins(allDays[0], allDays.at(-1));
let playing = 0;

const binAtDay = new Map();

/** The bin that a day lies in. */
function binOf(day) {
  if (!binAtDay.has(day)) binAtDay.set(day, calendar.findIndex((bin) => bin.until >= day));
  return binAtDay.get(day);
}

/** The first and last bin of the period that is on. */
function brushed() {
  const from = calendar.findIndex((bin) => bin.until >= state.since);
  const to = state.until ? calendar.findLastIndex((bin) => bin.since <= state.until) : calendar.length - 1;
  return [Math.max(0, state.since ? from : 0), Math.max(0, to)];
}

/** Set the period to these bins; all of them are no filter at all. */
function brush(from, to, step = true) {
  const [first, last] = [Math.max(0, Math.min(from, to)), Math.min(calendar.length - 1, Math.max(from, to))];
  state.since = first > 0 ? calendar[first].since : "";
  state.until = last < calendar.length - 1 ? calendar[last].until : "";
  apply(step);
}

/** How many facts each bin holds; one that may have been in several is shared out among them. */
function barsOf() {
  const counts = calendar.map(() => 0);
  for (const fact of facts) {
    if (!fact.days[0] || !passes(fact, "period")) continue;
    const [first, last] = fact.days;
    const from = binOf(first);
    const to = binOf(last);
    for (let bin = from; bin <= to; bin++) counts[bin] += 1 / (to - from + 1);
  }
  return counts;
}

function showTimeline() {
  strip.hidden = calendar.length < 2;
  if (strip.hidden) return;
  const focus = strip.contains(document.activeElement) ? document.activeElement.id : "";
  const [from, to] = brushed();
  const on = Boolean(state.since || state.until);
  const counts = barsOf();
  const most = Math.max(1, ...counts);
  const bars = calendar.map((bin, number) => {
    const bar = el("i", { className: on && number >= from && number <= to ? "on" : on ? "off" : "", title: `${binName(bin)}: ${Math.round(counts[number])}` });
    bar.style.height = `${counts[number] ? Math.max(6, (counts[number] / most) * 100) : 0}%`;
    return bar;
  });
  const track = el("div", { className: "track", id: "track" }, ...bars, el("div", { className: "window" }),
    handle("since", from, word("from")), handle("until", to, word("to")));
  const play = el("button", { type: "button", id: "play", "aria-label": word(playing ? "pause" : "play"), title: word(playing ? "pause" : "play"),
    textContent: playing ? "❚❚" : "▶", on: { click: togglePlay } });
  strip.replaceChildren(play, el("div", { className: "time" }, track, years()));
  const part = strip.querySelector(".window");
  part.style.left = `${(from / calendar.length) * 100}%`;
  part.style.width = `${((to - from + 1) / calendar.length) * 100}%`;
  part.hidden = !on;
  track.addEventListener("pointerdown", startBrush);
  if (focus) document.getElementById(focus)?.focus();
}

/** One end of the brush, for keyboards and fingers. */
function handle(key, bin, label) {
  const knob = el("div", { id: `brush-${key}`, className: `knob ${key}`, role: "slider", tabIndex: 0, "aria-label": `${word("period")}: ${label}`,
    "aria-valuemin": "0", "aria-valuemax": String(calendar.length - 1), "aria-valuenow": String(bin), "aria-valuetext": binName(calendar[bin]),
    on: { keydown: (event) => slide(event, key) } });
  knob.style.left = `${((bin + (key === "until" ? 1 : 0)) / calendar.length) * 100}%`;
  return knob;
}

function slide(event, key) {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6, Home: -Infinity, End: Infinity }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const [from, to] = brushed();
  const kept = (bin, low, high) => Math.max(low, Math.min(high, bin));
  if (key === "since") brush(kept(from + by, 0, to), to);
  else brush(from, kept(to + by, from, calendar.length - 1));
}

/** The years under the strip, as many as there is room for. */
function years() {
  const starts = calendar.map((bin, number) => [bin, number]).filter(([bin, number]) => number === 0 || bin.year !== calendar[number - 1].year);
  const each = Math.ceil(starts.length / 12);
  return el("div", { className: "years", "aria-hidden": "true" }, ...starts.filter((_, number) => number % each === 0).map(([bin, number]) => {
    const mark = el("span", { textContent: String(bin.year) });
    mark.style.left = `${(number / calendar.length) * 100}%`;
    return mark;
  }));
}

/** Draw a period with the pointer: from where it went down, or by the end or the middle that it took. */
function startBrush(event) {
  const box = document.getElementById("track").getBoundingClientRect();
  const binAt = ({ clientX }) => Math.max(0, Math.min(calendar.length - 1, Math.floor(((clientX - box.left) / box.width) * calendar.length)));
  const [from, to] = brushed();
  const start = binAt(event);
  const on = Boolean(state.since || state.until);
  const end = event.target.id === "brush-since" ? to : event.target.id === "brush-until" ? from : null;
  const whole = end === null && on && start >= from && start <= to;
  event.preventDefault();
  const move = (next) => {
    const at = binAt(next);
    if (end !== null) brush(at, end, null);
    else if (whole) brush(...shifted(from, to, at - start), null);
    else brush(start, at, null);
  };
  const stop = (next) => {
    removeEventListener("pointermove", move);
    if (end === null && binAt(next) === start) brush(start, start, null); // a click takes one bin
    note(true);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", stop, { once: true });
}

/** A window moved by some bins, of the same width wherever it ends up. */
function shifted(from, to, by) {
  const kept = Math.max(-from, Math.min(calendar.length - 1 - to, by));
  return [from + kept, to + kept];
}

/** Play: a window that is set moves through time; without one the picture grows from its beginning. */
function togglePlay() {
  if (playing) return stopPlaying();
  const [from, to] = brushed();
  const moving = Boolean(state.since) && to < calendar.length - 1;
  let [left, right] = moving ? [from, to] : [0, -1];
  const step = () => {
    if (right >= calendar.length - 1) return stopPlaying();
    [left, right] = [moving ? left + 1 : left, right + 1];
    brush(left, right, null);
    return undefined;
  };
  playing = setInterval(step, PACE);
  step();
  showTimeline();
  return undefined;
}

function stopPlaying() {
  clearInterval(playing);
  playing = 0;
  showTimeline();
  note(true);
}
