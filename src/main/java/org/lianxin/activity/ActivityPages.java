package org.lianxin.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lianxin.activity.ActivityRows.Behind;
import org.lianxin.activity.ActivityRows.Line;
import org.lianxin.activity.DeedRows.Deed;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.RepeatableRegistration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.routing.Category;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.Download;
import org.lianxin.shared.Option;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.RecentYears;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.shared.Typed;
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

/** 联系选民活动: the year's list, the form for one that took place, and one with what it brought. */
@Controller
@RequestMapping("/activities")
class ActivityPages {

  private static final int PAGE = 50;
  private static final String SHEET = "sheet";

  /** How many that are planned the list shows. */
  private static final int AHEAD = 20;

  private final Activities activities;
  private final ActivityRows rows;
  private final PlanRows plans;
  private final ActivityRights rights;
  private final ActivityChoices choices;
  private final ActivityView view;
  private final ActivityMinutes minutes;
  private final Papers papers;
  private final Deputies deputies;
  private final Words words;
  private final Sentences sentences;
  private final Clock clock;

  ActivityPages(
      Activities activities,
      ActivityRows rows,
      PlanRows plans,
      ActivityRights rights,
      ActivityChoices choices,
      ActivityView view,
      ActivityMinutes minutes,
      Papers papers,
      Deputies deputies,
      Words words,
      Sentences sentences,
      Clock clock) {
    this.activities = activities;
    this.rows = rows;
    this.plans = plans;
    this.rights = rights;
    this.choices = choices;
    this.view = view;
    this.minutes = minutes;
    this.papers = papers;
    this.deputies = deputies;
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
  }

  /**
   * The list.
   *
   * @param year this one when null
   * @param organiser the code of a group; all when null
   * @param day with {@code no}, behind which activity the page begins
   */
  @GetMapping
  ModelAndView list(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) Integer year,
      @RequestParam(required = false) String organiser,
      @RequestParam(required = false) LocalDate day,
      @RequestParam(required = false) String no) {
    var today = LocalDate.now(clock);
    var asked = RecentYears.chosen(year, today);
    var group = organiser == null || organiser.isBlank() ? null : organiser;
    var after = day == null || no == null ? null : new Behind(day, no);
    var found = rows.list(rights.scope(reader), asked, group, after, PAGE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE));
    return new ModelAndView("activity/list")
        .addObject("lines", shown)
        .addObject("next", found.size() > PAGE ? shown.get(PAGE - 1).activity() : null)
        .addObject("year", asked)
        .addObject("years", RecentYears.until(today))
        .addObject("organiser", group)
        .addObject("groups", groups(reader, shown, group))
        .addObject("plans", plans.open(rights.scope(reader), AHEAD))
        .addObject("mayRecord", !rights.areas(reader).isEmpty())
        .addObject("words", words);
  }

  /** The groups by which the list can be narrowed: those of the reader's areas, and those shown. */
  private List<Option> groups(Person reader, List<Line> shown, String chosen) {
    var ofAreas =
        rights.scope(reader).areas().stream()
            .flatMap(area -> deputies.of(area).stream())
            .map(Deputy::group);
    var ofLines =
        shown.stream().map(Line::activity).filter(Activity::byGroup).map(Activity::organiser);
    return Stream.of(ofAreas, ofLines, Stream.ofNullable(chosen))
        .flatMap(codes -> codes)
        .distinct()
        .sorted()
        .map(code -> new Option(words.body(code), code))
        .toList();
  }

  /**
   * The form.
   *
   * @param plan the number of the plan by which it was held; null for one that nobody planned
   */
  @GetMapping("/new")
  ModelAndView write(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) String area,
      @RequestParam(required = false) String plan) {
    var sheet =
        plan == null
            ? choices.empty(reader, area)
            : plans
                .find(plan, rights.scope(reader))
                .map(own -> choices.proposed(reader, own, plans.invited(own.id())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return form(reader, sheet, Map.of(), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView record(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam MultiValueMap<String, String> sent,
      Locale language,
      RedirectAttributes later) {
    var sheet = new AccountSheet(sent);
    try {
      var no = activities.record(sheet.account(), reader);
      later.addFlashAttribute("done", "activity.recorded");
      return new ModelAndView("redirect:/activities/" + no);
    } catch (Refusal refusal) {
      return form(
          reader, sheet, sentences.byField(refusal, language), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView form(
      Person reader, AccountSheet sheet, Map<String, List<String>> errors, HttpStatus status) {
    return choices
        .of(reader, sheet.get("area"), new ModelAndView("activity/new", status))
        .addObject(SHEET, sheet)
        .addObject("errors", errors)
        .addObject("voterGroups", VoterGroup.values())
        .addObject("questions", QuestionType.values())
        .addObject("contents", ActivityContent.values());
  }

  @GetMapping("/{no}")
  ModelAndView show(@PathVariable String no, @RequestAttribute(Person.READER) Person reader) {
    return view.page(no, reader, AccountSheet.sent(Map.of()), Map.of(), HttpStatus.OK);
  }

  @PostMapping("/{no}/demands")
  ModelAndView hear(
      @PathVariable String no,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    var line = AccountSheet.sent(sent);
    return after(
        no,
        reader,
        line,
        language,
        later,
        () -> {
          var heard =
              new HeardDemand(
                  line.get("words"),
                  line.get("name"),
                  line.get("phone"),
                  Typed.constant(Category.class, line.get("category")),
                  line.get("deputy"),
                  line.get("ofReport") != null);
          var receipt = activities.hear(no, heard, usable(line.get("key")), reader);
          later.addFlashAttribute("receipt", receipt);
          return "activity.heard";
        });
  }

  /** A line that was not sent from our page has no key, or none of ours. */
  private static String usable(String key) {
    return key != null && key.length() <= RepeatableRegistration.KEY
        ? key
        : UUID.randomUUID().toString();
  }

  @PostMapping("/{no}/deeds")
  ModelAndView note(
      @PathVariable String no,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    var written = AccountSheet.sent(sent);
    return after(
        no,
        reader,
        written,
        language,
        later,
        () -> {
          var deed =
              new Deed(
                  Objects.requireNonNullElse(written.get("deedBy"), ""),
                  Typed.constant(DeedKind.class, written.get("kind")),
                  written.day("doneOn"),
                  written.get("deed"));
          activities.note(no, deed, reader);
          return "activity.noted";
        });
  }

  @PostMapping("/{no}/strike")
  ModelAndView strike(
      @PathVariable String no,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    var written = AccountSheet.sent(sent);
    return after(
        no,
        reader,
        written,
        language,
        later,
        () -> {
          activities.strike(no, written.get("reason"), reader);
          return "activity.struck";
        });
  }

  /** Does a step and shows the activity again, with what was refused in its place. */
  private ModelAndView after(
      String no,
      Person reader,
      AccountSheet written,
      Locale language,
      RedirectAttributes later,
      Supplier<String> step) {
    view.find(no, reader);
    try {
      later.addFlashAttribute("done", step.get());
      return new ModelAndView("redirect:/activities/" + no);
    } catch (Refusal refusal) {
      var errors = sentences.byField(refusal, language);
      return view.page(no, reader, written, errors, HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (Conflict usedForAnother) {
      var refusal = Refusal.of("", "activity.key-used");
      var errors = sentences.byField(refusal, language);
      return view.page(no, reader, written, errors, HttpStatus.CONFLICT);
    }
  }

  @GetMapping("/{no}/minutes.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String no, @RequestAttribute(Person.READER) Person reader) {
    return minutes(no, Format.PDF, reader);
  }

  @GetMapping("/{no}/minutes.docx")
  ResponseEntity<byte[]> docx(
      @PathVariable String no, @RequestAttribute(Person.READER) Person reader) {
    return minutes(no, Format.DOCX, reader);
  }

  private ResponseEntity<byte[]> minutes(String no, Format format, Person reader) {
    var paper = minutes.of(view.find(no, reader));
    var file = "%s.%s".formatted(no, format.name().toLowerCase(Locale.ROOT));
    return Download.of(file, papers.write(paper, format));
  }
}
