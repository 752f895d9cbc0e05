package org.lianxin.casefile;

import java.util.Locale;
import org.lianxin.directory.Person;
import org.lianxin.search.DemandQuery;
import org.lianxin.search.SavedFilters;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 常用条件: keeps what the list is asked for now, and gives it up again. */
@Controller
@RequestMapping("/demands/filters")
class FilterPages {

  private final SavedFilters filters;
  private final Sentences sentences;

  FilterPages(SavedFilters filters, Sentences sentences) {
    this.filters = filters;
    this.sentences = sentences;
  }

  /** Back to the same list, with the sentence of what was wrong if something was. */
  @PostMapping
  String keep(
      @RequestParam(defaultValue = "") String name,
      @ModelAttribute("asked") DemandQuery asked,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    try {
      filters.keep(reader, name, asked);
    } catch (Refusal refusal) {
      later.addFlashAttribute("unkept", sentences.of(refusal, language));
    }
    return "redirect:" + ListView.link(asked);
  }

  @PostMapping("/{id}/give-up")
  String giveUp(@PathVariable long id, @RequestAttribute(Person.READER) Person reader) {
    filters.giveUp(reader, id);
    return "redirect:" + ListView.HERE;
  }
}
