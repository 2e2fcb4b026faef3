// Words, dates and elements. Text from articles enters the page through `textContent` alone.

const data = JSON.parse(document.getElementById("data").textContent);
const page = {
  lang: data.lang, // the language that is on
  open: null, // what a click on a name does, given the number of its node
};
const LANGUAGES = ["ru", "kk", "en"];
const known = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

const capital = (text) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** A word of the interface in the language that is on, its {fields} filled in. */
const word = (key, fields = {}) =>
  (known(data.words[page.lang], key) ?? key).replace(/\{(\w+)\}/g, (whole, field) => known(fields, field) ?? whole);

/** The label of a type, a kind of fact, a role or a code. */
const term = (key) => known(data.terms[page.lang], key) ?? key;

/** An element; `given` holds properties, or attributes where the name has a dash or is `role`; children may be text. */
function el(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else if (name === "on") for (const [event, react] of Object.entries(value)) element.addEventListener(event, react);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A text of an article, kept from changing the direction of what stands around it. */
const said = (text, className = "") => el("bdi", { textContent: text, className });

const button = (text, react, className = "") =>
  el("button", { type: "button", className, textContent: text, on: { click: react } });

/** A link that tells its target nothing; plain text for anything but http and https. */
function outward(url, text) {
  let safe = false;
  try {
    safe = ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    safe = false; // no address at all
  }
  return safe ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, said(text)) : said(text);
}

const section = (title, ...content) => el("section", {}, el("h3", { textContent: title }), ...content);

/** A list that begins with `some` of its items and grows when asked. */
function growing(items, make, some, holder) {
  const more = button("", () => grow());
  more.className = "more";
  let count = 0;
  function grow() {
    holder.append(...items.slice(count, count + some).map(make));
    count = Math.min(count + some, items.length);
    more.textContent = `${word("more")} (${items.length - count})`;
    more.hidden = count === items.length;
  }
  grow();
  return [holder, more];
}

// Months and units come from our own words: browsers know Russian and English, but rarely Kazakh.

/** A date in words, as precise as it is: "2025-10" is October 2025; what is no day, month or year stays as it is. */
function dated(text) {
  if (text.includes("/")) return text.split("/").map(dated).join(" – ");
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!match) return text;
  const [, year, month, day] = match;
  const names = word(day ? "monthsday" : "months").split(",");
  return [day && Number(day), month && names[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** A full date in figures, any other as `dated`. */
function shortly(text) {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const part = { YYYY: match?.[1], MM: match?.[2], DD: match?.[3] };
  return match ? word("dayform").replace(/YYYY|MM|DD/g, (sign) => part[sign]) : dated(text);
}

/** A sum such as "12500000 EUR" in words; any other text as it is. */
function summed(text) {
  const match = /^(\d{1,15})(?:\.\d+)? ([A-Z]{3})$/.exec(text.replace(/(?<=\d)\s(?=\d)/g, ""));
  if (!match) return text;
  const steps = Math.min(4, Math.floor((match[1].length - 1) / 3));
  const number = String(Number((Number(match[1]) / 1000 ** steps).toFixed(steps ? 1 : 0)));
  return [number.replace(".", word("decimal")), word("units").split(",")[steps], match[2]].filter(Boolean).join(" ");
}

const LOOKALIKES = { ё: "е", ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };

/** The text for comparing: small letters, no accents, Kazakh letters as a Russian keyboard would type them. */
const folded = (text) =>
  text
    .toLowerCase()
    .replace(/[ёәғқңөұүһі]/g, (letter) => LOOKALIKES[letter])
    .normalize("NFD")
    .replace(/(?!\u0306)\p{M}/gu, "")
    .normalize("NFC");
