package org.lianxin.oversight;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.Download;
import org.lianxin.shared.Option;
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

/** 会议: the list, the form that plans one, and one with its cases, what it decided, its minutes. */
@Controller
@RequestMapping("/oversight/meetings")
class MeetingPages {

  /** Most meetings that the list shows. */
  static final int MOST = 100;

  private final Meetings meetings;
  private final MeetingRows rows;
  private final MeasureRows measures;
  private final AgreedTaskRows tasks;
  private final OversightRights rights;
  private final MeetingMinutes minutes;
  private final Papers papers;
  private final Demands demands;
  private final Words words;
  private final Sentences sentences;

  MeetingPages(
      Meetings meetings,
      MeetingRows rows,
      MeasureRows measures,
      AgreedTaskRows tasks,
      OversightRights rights,
      MeetingMinutes minutes,
      Papers papers,
      Demands demands,
      Words words,
      Sentences sentences) {
    this.meetings = meetings;
    this.rows = rows;
    this.measures = measures;
    this.tasks = tasks;
    this.rights = rights;
    this.minutes = minutes;
    this.papers = papers;
    this.demands = demands;
    this.words = words;
    this.sentences = sentences;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (!OversightRights.isOverseer(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView all(@RequestAttribute(Person.READER) Person reader) {
    return new ModelAndView("oversight/meetings")
        .addObject("meetings", rows.list(OversightRights.reads(reader), MOST))
        .addObject("words", words);
  }

  /** The form; {@code kind} and {@code cases} may be filled in by the address. */
  @GetMapping("/new")
  ModelAndView write(@RequestParam Map<String, String> sent) {
    return form(sent, Map.of());
  }

  @PostMapping
  ModelAndView plan(
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    return sentences.orAgain(
        () -> {
          var id = meetings.plan(new OversightSheet(sent).meeting(), reader);
          later.addFlashAttribute("done", "oversight.done.planned");
          return new ModelAndView("redirect:/oversight/meetings/" + id);
        },
        errors -> form(sent, errors));
  }

  private ModelAndView form(Map<String, String> sent, Map<String, List<String>> errors) {
    return new ModelAndView("oversight/new")
        .addObject("kinds", MeasureKind.meetings())
        .addObject("at", "meeting")
        .addObject("sheet", new OversightSheet(sent))
        .addObject("errors", errors);
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable long id, @RequestAttribute(Person.READER) Person reader) {
    return page(id, reader, "", Map.of(), Map.of());
  }

  @PostMapping("/{id}/cases")
  ModelAndView add(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    return after(
        id,
        reader,
        "add",
        sent,
        later,
        () -> {
          meetings.add(id, MeetingWish.cases(sent.get("cases")), reader);
          return "oversight.done.added";
        });
  }

  @PostMapping("/{id}/outcomes/{caseNo}")
  ModelAndView decide(
      @PathVariable long id,
      @PathVariable String caseNo,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    return after(
        id,
        reader,
        caseNo,
        sent,
        later,
        () -> {
          meetings.decide(id, caseNo, new OversightSheet(sent).outcome(), reader);
          return "oversight.done.decided";
        });
  }

  @PostMapping("/{id}/close")
  ModelAndView close(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    return after(
        id,
        reader,
        "close",
        sent,
        later,
        () -> {
          meetings.close(id, reader);
          return "oversight.done.closed";
        });
  }

  @PostMapping("/{id}/cancel")
  ModelAndView cancel(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    return after(
        id,
        reader,
        "cancel",
        sent,
        later,
        () -> {
          meetings.cancel(id, new OversightSheet(sent).get("reason"), reader);
          return "oversight.done.cancelled";
        });
  }

  /** Does a step and shows the meeting again, with what was refused in its form. */
  private ModelAndView after(
      long id,
      Person reader,
      String form,
      Map<String, String> sent,
      RedirectAttributes later,
      Supplier<String> step) {
    find(id, reader);
    return sentences.orAgain(
        () -> {
          later.addFlashAttribute("done", step.get());
          return new ModelAndView("redirect:/oversight/meetings/" + id);
        },
        errors -> page(id, reader, form, sent, errors));
  }

  private ModelAndView page(
      long id,
      Person reader,
      String form,
      Map<String, String> sent,
      Map<String, List<String>> errors) {
    var meeting = find(id, reader);
    var cases = rows.cases(id);
    var decided = measures.ofMeeting(id).stream().collect(toMap(Measure::caseNo, one -> one));
    return new ModelAndView("oversight/meeting")
        .addObject("meeting", meeting)
        .addObject("cases", cases)
        .addObject("decided", decided)
        .addObject("tasks", tasks(decided))
        .addObject("subjects", rights.subjects(reader, cases))
        .addObject("units", meeting.isPlanned() ? units(cases, decided) : Map.of())
        .addObject("ratings", MeetingRating.values())
        .addObject("rows", MeetingOutcome.TASKS)
        .addObject("at", form)
        .addObject("sheet", new OversightSheet(sent))
        .addObject("errors", errors)
        .addObject("words", words);
  }

  private Map<String, List<AgreedTask>> tasks(Map<String, Measure> decided) {
    var agreed = new LinkedHashMap<String, List<AgreedTask>>();
    decided.forEach(
        (caseNo, measure) ->
            agreed.put(
                caseNo,
                tasks.of(caseNo).stream().filter(task -> task.measure() == measure.id()).toList()));
    return agreed;
  }

  /** The units to choose from for each case that is still to be decided on. */
  private Map<String, List<Option>> units(List<String> cases, Map<String, Measure> decided) {
    var offered = new LinkedHashMap<String, List<Option>>();
    cases.stream()
        .filter(caseNo -> !decided.containsKey(caseNo))
        .forEach(caseNo -> offered.put(caseNo, meetings.units(demands.get(caseNo))));
    return offered;
  }

  @GetMapping("/{id}/minutes.{ending:pdf|docx}")
  ResponseEntity<byte[]> minutes(
      @PathVariable long id,
      @PathVariable String ending,
      @RequestAttribute(Person.READER) Person reader) {
    var meeting = find(id, reader);
    var format = Format.valueOf(ending.toUpperCase(Locale.ROOT));
    var paper = minutes.of(meeting, rights.subjects(reader, rows.cases(id)));
    return Download.of("minutes-%d.%s".formatted(id, ending), papers.write(paper, format));
  }

  /** What somebody may not see is not there. */
  private Meeting find(long id, Person reader) {
    return rows.find(id)
        .filter(meeting -> OversightRights.isFor(meeting, reader))
        .orElseThrow(OversightPages::isNotThere);
  }
}
