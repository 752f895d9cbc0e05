/** What Tasklist alone has of ours: its order, forms, drafts, text blocks, what a task is about. */
import { readTypedDays } from "./dates.js";
import { keepDrafts, showDraftState } from "./drafts.js";
import { showFacts } from "./facts.js";
import { hideProofs, translateForms, writeDatesByYearMonthDay } from "./forms.js";
import { countLists, keepCounting } from "./lists.js";
import { nameMatters } from "./matters.js";
import { offerPhrases } from "./phrases.js";
import { keepHeadingReadOnly } from "./readonly.js";
import { listDueFirst, namePriorities } from "./tasklist.js";

listDueFirst();
keepDrafts();
writeDatesByYearMonthDay();
readTypedDays();
keepHeadingReadOnly();
keepCounting();

const dress = () => {
  nameMatters();
  countLists();
  showDraftState();
  offerPhrases();
  translateForms();
  hideProofs();
  showFacts();
  namePriorities();
};
new MutationObserver(dress).observe(document.documentElement, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ["placeholder", "title", "aria-label"],
});
dress();
