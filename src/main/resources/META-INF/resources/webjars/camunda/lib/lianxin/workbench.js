/** What Tasklist alone has of ours: drafts, text blocks, what a task is about. */
import { keepDrafts, showDraftState } from "./drafts.js";
import { nameMatters } from "./matters.js";
import { offerPhrases } from "./phrases.js";

keepDrafts();

const dress = () => {
  nameMatters();
  showDraftState();
  offerPhrases();
};
new MutationObserver(dress).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
dress();
