import { chinese } from "./language.js";

/** Puts the words of these places into Chinese: each place with the words known there; of a list, each word. */
export function translate(places) {
  if (!chinese) return;
  for (const [place, known] of places) {
    for (const element of document.querySelectorAll(place)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const words = walker.currentNode.data.trim();
        const translated = words.split(", ").map((word) => known.get(word) ?? word).join(", ");
        if (translated !== words) walker.currentNode.data = translated.replaceAll(", ", "、");
      }
    }
  }
}
