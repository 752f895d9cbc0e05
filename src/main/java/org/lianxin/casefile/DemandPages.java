package org.lianxin.casefile;

import java.util.List;
import java.util.Locale;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Person;
import org.lianxin.search.DemandList;
import org.lianxin.search.DemandQuery;
import org.lianxin.search.SavedFilters;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 诉求: what the reader may see, and one of them with its timeline and limits.
 *
 * <p>The list is asked by the address, whose parameters stay as they are: {@code stage} (may come
 * more than once), {@code open}, {@code late}, {@code area}, {@code office}, {@code unit}, {@code
 * deputy}, {@code category}, {@code channel}, {@code urgency}, {@code outcome}, {@code ledger},
 * {@code receivedFrom}, {@code receivedTo}, {@code dueFrom}, {@code dueTo}, {@code sort}; what each
 * means and takes says {@link DemandQuery}.
 */
@Controller
@RequestMapping("/demands")
class DemandPages {

  private final ListView list;
  private final ListColumns columns;
  private final SavedFilters filters;
  private final CaseAccess access;
  private final CaseView view;
  private final RegistrationChoices choices;
  private final Voters voters;
  private final Sentences sentences;

  DemandPages(
      ListView list,
      ListColumns columns,
      SavedFilters filters,
      CaseAccess access,
      CaseView view,
      RegistrationChoices choices,
      Voters voters,
      Sentences sentences) {
    this.list = list;
    this.columns = columns;
    this.filters = filters;
    this.access = access;
    this.view = view;
    this.choices = choices;
    this.voters = voters;
    this.sentences = sentences;
  }

  /**
   * A page of the list; what is asked for comes under the names of {@link DemandQuery}.
   *
   * @param whole as a page for paper, which takes in many
   */
  @GetMapping
  ModelAndView list(
      @RequestAttribute(Person.READER) Person reader,
      @ModelAttribute("asked") DemandQuery asked,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "false") boolean whole,
      Locale language) {
    var page = list.page(ListView.DEMANDS, reader, asked, after, whole);
    var found = (DemandList.Page) page.getModel().get("page");
    return page.addObject("columns", columns.shown(reader))
        .addObject("choosable", columns.choosable())
        .addObject("cells", columns.cells(found.rows(), language))
        .addObject("lookBack", ListView.lookBack(reader, asked))
        .addObject("kept", filters.of(reader))
        .addObject("most", SavedFilters.NAME)
        .addObject("mayRegister", !choices.areas(reader).isEmpty());
  }

  /** What the tasks of a page of Tasklist are about. */
  @GetMapping(path = "/matters", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<DemandList.Matter> matters(
      @RequestAttribute(Person.READER) Person reader, @RequestParam List<String> no) {
    return list.matters(reader, no);
  }

  @GetMapping("/{caseNo}")
  ModelAndView show(
      @PathVariable String caseNo,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireAccess(caseNo, reader);
    return view.page(caseNo, reader, language);
  }

  /**
   * The same page once with the voter's telephone and address, for whoever says what for; they
   * stand in no address, so that nothing is to be found in a browser's history.
   */
  @PostMapping("/{caseNo}/voter")
  ModelAndView reveal(
      @PathVariable String caseNo,
      @RequestParam(required = false) String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireAccess(caseNo, reader);
    try {
      var voter = voters.reveal(caseNo, reader.login(), reason);
      return view.page(caseNo, reader, language)
          .addObject("voter", voter)
          .addObject("mayReveal", false);
    } catch (Refusal refusal) {
      var page =
          view.page(caseNo, reader, language)
              .addObject("unrevealed", sentences.of(refusal, language))
              .addObject("reason", reason);
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page;
    }
  }

  /** 回放: the way of the case on its diagrams, from moment to moment. */
  @GetMapping("/{caseNo}/replay")
  ModelAndView replay(
      @PathVariable String caseNo,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireAccess(caseNo, reader);
    return view.replay(caseNo, language);
  }

  /** The same timeline for the tab in Tasklist. */
  @GetMapping(path = "/{caseNo}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<CaseView.ShownEntry> timeline(
      @PathVariable String caseNo,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireAccess(caseNo, reader);
    return view.timeline(caseNo, language);
  }

  /** Whoever may not read a case does not learn that there is one. */
  private void requireAccess(String caseNo, Person reader) {
    if (!access.mayRead(caseNo, reader)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
