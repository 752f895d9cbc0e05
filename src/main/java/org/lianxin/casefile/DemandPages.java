package org.lianxin.casefile;

import java.util.List;
import java.util.Locale;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.DemandList;
import org.lianxin.demand.DemandList.Filter;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 诉求: what the reader may see, and one of them with its timeline and limits. */
@Controller
@RequestMapping("/demands")
class DemandPages {

  private static final int PAGE = 50;

  private final DemandList list;
  private final CaseAccess access;
  private final CaseView view;
  private final RegistrationChoices choices;
  private final Directory directory;
  private final Voters voters;
  private final Sentences sentences;

  DemandPages(
      DemandList list,
      CaseAccess access,
      CaseView view,
      RegistrationChoices choices,
      Directory directory,
      Voters voters,
      Sentences sentences) {
    this.list = list;
    this.access = access;
    this.view = view;
    this.choices = choices;
    this.directory = directory;
    this.voters = voters;
    this.sentences = sentences;
  }

  /** A page of the list; an empty choice of the form is none. */
  @GetMapping
  ModelAndView list(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) DemandStatus status,
      @RequestParam(required = false) String office,
      @RequestParam(required = false) Urgency urgency,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) String after) {
    var asked = new Filter(status, blankIsNone(office), urgency, overdue);
    var page = list.find(reader, asked, blankIsNone(after), PAGE);
    var offices = list.offices(reader);
    return new ModelAndView("casefile/list")
        .addObject("asked", asked)
        .addObject("page", page)
        .addObject("isFirst", blankIsNone(after) == null)
        .addObject("areas", view.areas(page.rows()))
        .addObject("offices", offices)
        .addObject("officeNames", directory.names(offices))
        .addObject("statuses", DemandStatus.values())
        .addObject("urgencies", Urgency.values())
        .addObject("mayRegister", !choices.areas(reader).isEmpty());
  }

  /** What the tasks of a page of Tasklist are about; of more than a page, of the first ones. */
  @GetMapping(path = "/matters", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<DemandList.Matter> matters(
      @RequestAttribute(Person.READER) Person reader, @RequestParam List<String> no) {
    return no.isEmpty()
        ? List.of()
        : list.matters(reader, no.subList(0, Math.min(no.size(), PAGE)));
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

  private static String blankIsNone(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
