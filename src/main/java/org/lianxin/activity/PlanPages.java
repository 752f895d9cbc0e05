package org.lianxin.activity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.Download;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 活动计划: the form for one that is ahead, and each with who comes and what is to be done next. */
@Controller
@RequestMapping("/activities/plans")
class PlanPages {

  private final Plans plans;
  private final PlanRows rows;
  private final PlanTasks tasks;
  private final ActivityRights rights;
  private final ActivityChoices choices;
  private final AttendanceSheet sheet;
  private final Papers papers;
  private final Words words;
  private final Sentences sentences;

  PlanPages(
      Plans plans,
      PlanRows rows,
      PlanTasks tasks,
      ActivityRights rights,
      ActivityChoices choices,
      AttendanceSheet sheet,
      Papers papers,
      Words words,
      Sentences sentences) {
    this.plans = plans;
    this.rows = rows;
    this.tasks = tasks;
    this.rights = rights;
    this.choices = choices;
    this.sheet = sheet;
    this.papers = papers;
    this.words = words;
    this.sentences = sentences;
  }

  @GetMapping("/new")
  ModelAndView write(
      @RequestAttribute(Person.READER) Person reader, @RequestParam(required = false) String area) {
    return form(reader, choices.ahead(reader, area), Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView plan(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam MultiValueMap<String, String> sent,
      Locale language,
      RedirectAttributes later) {
    var wish = new AccountSheet(sent);
    try {
      var number = plans.plan(wish.account(), wish.get("fromTime"), wish.get("toTime"), reader);
      later.addFlashAttribute("done", "activity.planned");
      return new ModelAndView("redirect:/activities/plans/" + number);
    } catch (Refusal refusal) {
      return form(
          reader, wish, sentences.byField(refusal, language), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView form(
      Person reader, AccountSheet wish, Map<String, List<String>> errors, HttpStatus status) {
    return choices
        .of(reader, wish.get("area"), new ModelAndView("activity/plan-new", status))
        .addObject("sheet", wish)
        .addObject("errors", errors);
  }

  @GetMapping("/{number}")
  ModelAndView show(@PathVariable String number, @RequestAttribute(Person.READER) Person reader) {
    return page(number, reader, AccountSheet.sent(Map.of()), Map.of(), HttpStatus.OK);
  }

  /** 取消活动. */
  @PostMapping("/{number}/cancellation")
  ModelAndView callOff(
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    find(number, reader);
    var written = AccountSheet.sent(sent);
    try {
      plans.callOff(number, written.get("reason"), reader);
      return new ModelAndView("redirect:/activities/plans/" + number);
    } catch (Refusal refusal) {
      var errors = sentences.byField(refusal, language);
      return page(number, reader, written, errors, HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  /** 签到表. */
  @GetMapping("/{number}/sheet.pdf")
  ResponseEntity<byte[]> sheet(
      @PathVariable String number, @RequestAttribute(Person.READER) Person reader) {
    var plan = find(number, reader);
    var paper = sheet.of(plan, plans.invited(plan));
    return Download.of("签到表-%s.pdf".formatted(number), papers.write(paper, Format.PDF));
  }

  private ModelAndView page(
      String number,
      Person reader,
      AccountSheet written,
      Map<String, List<String>> errors,
      HttpStatus status) {
    var plan = find(number, reader);
    var mayWrite = rights.mayWrite(reader, plan);
    return new ModelAndView("activity/plan", status)
        .addObject("plan", plan)
        .addObject("invited", plans.invited(plan))
        .addObject("isOpen", plan.state().isOpen())
        .addObject("mayCallOff", mayWrite && plan.isPlanned())
        .addObject("mayRecord", mayWrite && plans.awaitsRecord(plan))
        .addObject("waiting", tasks.of(reader, number).orElse(null))
        .addObject("sheet", written)
        .addObject("errors", errors)
        .addObject("words", words);
  }

  /** What somebody may not see is not there. */
  private PlannedActivity find(String number, Person reader) {
    return rows.find(number, rights.scope(reader))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
