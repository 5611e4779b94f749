// One spelling of a name out of many, as strikes/spelling.py folds it.

const BREATHINGS = /['`’‘ʿʾʻʼ´]/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
// Letters that are written for one another.
const LIKE = {
  ё: "е", أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ة: "ه", ى: "ي", ؤ: "و", ئ: "ي", ـ: "", ß: "ss",
};
const ALIKE = new RegExp(`[${Object.keys(LIKE).join("")}]`, "gu");

/** Lower case without marks, breathings or punctuation: "Dayr az-Zawr" → "dayr az zawr". */
export function fold(name) {
  const plain = name.toLowerCase().replace(BREATHINGS, "").replace(ALIKE, (letter) => LIKE[letter]);
  return plain.normalize("NFKD").replace(/\p{M}/gu, "").replace(NOT_WORD, " ").trim();
}
