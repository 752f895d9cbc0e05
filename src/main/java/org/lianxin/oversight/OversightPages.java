package org.lianxin.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.Download;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督办与会议: what is supervised, agreed, to be summoned and reported, and all of it of one case. */
@Controller
@RequestMapping("/oversight")
class OversightPages {

  private static final String CASE = "redirect:/oversight/cases/";

  private final Oversights oversights;
  private final Supervised supervised;
  private final AgreedTaskRows tasks;
  private final MeasureRows measures;
  private final MeetingRows meetings;
  private final OversightRights rights;
  private final PartyReport report;
  private final Papers papers;
  private final Demands demands;
  private final Words words;
  private final Sentences sentences;
  private final Clock clock;

  OversightPages(
      Oversights oversights,
      Supervised supervised,
      AgreedTaskRows tasks,
      MeasureRows measures,
      MeetingRows meetings,
      OversightRights rights,
      PartyReport report,
      Papers papers,
      Demands demands,
      Words words,
      Sentences sentences,
      Clock clock) {
    this.oversights = oversights;
    this.supervised = supervised;
    this.tasks = tasks;
    this.measures = measures;
    this.meetings = meetings;
    this.rights = rights;
    this.report = report;
    this.papers = papers;
    this.demands = demands;
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (!OversightRights.isOverseer(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /**
   * The lists.
   *
   * @param ended whether supervisions and reports that have ended are asked for
   */
  @GetMapping
  ModelAndView all(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(defaultValue = "false") boolean ended) {
    return new ModelAndView("oversight/oversight")
        .addAllObjects(supervised.lists(reader, ended))
        .addObject("words", words);
  }

  @GetMapping("/cases/{caseNo}")
  ModelAndView of(@PathVariable String caseNo, @RequestAttribute(Person.READER) Person reader) {
    return page(caseNo, reader, "", Map.of(), Map.of());
  }

  @PostMapping("/cases/{caseNo}/measures")
  ModelAndView take(
      @PathVariable String caseNo,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    var form = "PARTY_REPORT".equals(sent.get("kind")) ? "party" : "supervise";
    return after(
        caseNo,
        reader,
        form,
        sent,
        later,
        () -> {
          oversights.take(caseNo, new OversightSheet(sent).measure(), reader);
          return "oversight.done.taken";
        });
  }

  @PostMapping("/measures/{id}/end")
  ModelAndView end(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    var caseNo = measures.find(id).map(Measure::caseNo).orElseThrow(OversightPages::isNotThere);
    return after(
        caseNo,
        reader,
        "end" + id,
        sent,
        later,
        () -> {
          oversights.end(id, new OversightSheet(sent).ending(), reader);
          return "oversight.done.ended";
        });
  }

  @PostMapping("/tasks/{id}/done")
  ModelAndView settle(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    var caseNo = tasks.find(id).map(AgreedTask::caseNo).orElseThrow(OversightPages::isNotThere);
    return after(
        caseNo,
        reader,
        "task" + id,
        sent,
        later,
        () -> {
          oversights.settle(id, new OversightSheet(sent).ending(), reader);
          return "oversight.done.settled";
        });
  }

  /** Does a step and shows the case again, with what was refused in its form. */
  private ModelAndView after(
      String caseNo,
      Person reader,
      String form,
      Map<String, String> sent,
      RedirectAttributes later,
      Supplier<String> step) {
    requireCase(caseNo, reader);
    return sentences.orAgain(
        () -> {
          later.addFlashAttribute("done", step.get());
          return new ModelAndView(CASE + caseNo);
        },
        errors -> page(caseNo, reader, form, sent, errors));
  }

  private ModelAndView page(
      String caseNo,
      Person reader,
      String form,
      Map<String, String> sent,
      Map<String, List<String>> errors) {
    requireCase(caseNo, reader);
    var agreed = tasks.of(caseNo);
    return new ModelAndView("oversight/case")
        .addObject("demand", demands.get(caseNo))
        .addObject("measures", measures.of(caseNo))
        .addObject("tasks", agreed)
        .addObject("late", supervised.late(agreed))
        .addObject("planned", planned(reader))
        .addObject("kinds", List.of(MeasureKind.SUPERVISED, MeasureKind.KEY_SUPERVISED))
        .addObject("meetingKinds", MeasureKind.meetings())
        .addObject("at", form)
        .addObject("sheet", new OversightSheet(sent))
        .addObject("errors", errors)
        .addObject("today", LocalDate.now(clock))
        .addObject("words", words);
  }

  /** The meetings on whose agenda a case may still come. */
  private List<Meeting> planned(Person reader) {
    return meetings.list(OversightRights.reads(reader), MeetingPages.MOST).stream()
        .filter(Meeting::isPlanned)
        .toList();
  }

  @GetMapping("/measures/{id}/report.{ending:pdf|docx}")
  ResponseEntity<byte[]> report(
      @PathVariable long id,
      @PathVariable String ending,
      @RequestAttribute(Person.READER) Person reader) {
    var marked =
        measures
            .find(id)
            .filter(one -> one.kind() == MeasureKind.PARTY_REPORT)
            .orElseThrow(OversightPages::isNotThere);
    requireCase(marked.caseNo(), reader);
    var format = Format.valueOf(ending.toUpperCase(Locale.ROOT));
    return Download.of(
        "%s-report.%s".formatted(marked.caseNo(), ending),
        papers.write(report.of(demands.get(marked.caseNo()), marked), format));
  }

  /** What somebody may not read is not there. */
  private void requireCase(String caseNo, Person reader) {
    if (!rights.mayActOn(caseNo, reader)) {
      throw isNotThere();
    }
  }

  static ResponseStatusException isNotThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
