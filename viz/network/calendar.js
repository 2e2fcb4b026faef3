// Days in bins of a month, a quarter or a year, whichever make a strip that one can read.

const MOST_BINS = 48;
const MONTHS = [1, 3, 12]; // in a bin

/** A day of a month that is counted from the beginning of our era; day 0 is the last of the month before. */
function dayOf(month, day) {
  const date = new Date(Date.UTC(2000, month - 2000 * 12, day)); // years below 100 would mean 19xx
  return date.toISOString().slice(0, 10);
}

/** The bins from the first day to the last: {since, until}, days included; none for no days. */
function bins(first, last) {
  if (!first) return [];
  const [year, end] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const [from, to] = [year * 12 + Number(first.slice(5, 7)) - 1, end * 12 + Number(last.slice(5, 7)) - 1];
  const size = MONTHS.find((months) => (to - from) / months < MOST_BINS) ?? 12 * Math.ceil((end - year + 1) / MOST_BINS);
  const found = [];
  for (let month = Math.floor(from / size) * size; month <= to; month += size)
    found.push({ since: dayOf(month, 1), until: dayOf(month + size, 0), months: size, year: Math.floor(month / 12), month: month % 12 });
  return found;
}

/** What a bin is called: October 2025, 2025. */
function binName({ since, months }) {
  return dated(months >= 12 ? since.slice(0, 4) : since.slice(0, 7));
}
