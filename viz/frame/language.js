// The switch of languages in the header.

const LANGUAGE_NAMES = { ru: ["Рус", "Русский"], kk: ["Қаз", "Қазақша"], en: ["Eng", "English"] };
const languages = document.getElementById("languages");
let speakPicture = () => {};

/** What the page is called: by its own title, or by what it shows and of whom. */
const pageTitle = () => data.title || [word(data.heading), ...(data.about < 0 ? [] : [name(nodes[data.about])])].join(": ");

/** The links to the other pages of a report. */
function showPages() {
  const pages = document.getElementById("pages");
  const links = Object.entries(data.links);
  pages.hidden = !links.length;
  pages.setAttribute("aria-label", word("pages"));
  pages.replaceChildren(...links.map(([key, href]) => (key === data.heading
    ? el("span", { textContent: word(key), "aria-current": "page" })
    : el("a", { href, textContent: word(key) }))));
}

/** Say everything in that language. */
function speak(lang) {
  page.lang = lang;
  document.documentElement.lang = lang;
  document.getElementById("title").textContent = document.title = pageTitle();
  showPages();
  languages.setAttribute("aria-label", word("language"));
  for (const each of languages.children) each.setAttribute("aria-pressed", String(each.lang === lang));
  speakPicture();
}

/** Show the switch; `picture()` says the picture's own words, now and whenever the language changes. */
function startLanguage(picture, chosen = speak) {
  speakPicture = picture;
  languages.append(...LANGUAGES.map((lang) =>
    el("button", { type: "button", lang, textContent: LANGUAGE_NAMES[lang][0], title: LANGUAGE_NAMES[lang][1],
      on: { click: () => chosen(lang) } })));
  speak(page.lang);
}
