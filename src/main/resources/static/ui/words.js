/** What somebody has typed into a field that looks for something, word by word. */
export function wordsOf(typed) {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether a text has every one of them somewhere. */
export function hasAll(words, text) {
  const plain = text.toLowerCase();
  return words.every((word) => plain.includes(word));
}
