package org.lianxin.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxin.activity.ActivityRows.Behind;
import org.lianxin.activity.ActivityRows.Line;
import org.lianxin.activity.DeedRows.Deed;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.RepeatableRegistration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.directory.Area;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.routing.Category;
import org.lianxin.shared.Conflict;
import org.lianxin.shared.Download;
import org.lianxin.shared.Option;
import org.lianxin.shared.Papers;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.shared.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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

/** 联系选民活动: the year's list, the form for one that took place, and one with what it brought. */
@Controller
@RequestMapping("/activities")
class ActivityPages {

  private static final int PAGE = 50;
  private static final String SHEET = "sheet";

  /** The years that the list offers. */
  private static final int YEARS = 5;

  private final Activities activities;
  private final ActivityRows rows;
  private final DeedRows deeds;
  private final ActivityRights rights;
  private final ActivityMinutes minutes;
  private final Papers papers;
  private final Directory directory;
  private final Deputies deputies;
  private final Words words;
  private final Sentences sentences;
  private final Clock clock;

  ActivityPages(
      Activities activities,
      ActivityRows rows,
      DeedRows deeds,
      ActivityRights rights,
      ActivityMinutes minutes,
      Papers papers,
      Directory directory,
      Deputies deputies,
      Words words,
      Sentences sentences,
      Clock clock) {
    this.activities = activities;
    this.rows = rows;
    this.deeds = deeds;
    this.rights = rights;
    this.minutes = minutes;
    this.papers = papers;
    this.directory = directory;
    this.deputies = deputies;
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (ActivityRights.READERS.stream().noneMatch(reader::is)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
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
    var now = LocalDate.now(clock).getYear();
    var years = IntStream.range(0, YEARS).map(back -> now - back).boxed().toList();
    var asked = Optional.ofNullable(year).filter(years::contains).orElse(now);
    var group = organiser == null || organiser.isBlank() ? null : organiser;
    var after = day == null || no == null ? null : new Behind(day, no);
    var found = rows.list(rights.scope(reader), asked, group, after, PAGE + 1);
    var shown = found.subList(0, Math.min(found.size(), PAGE));
    return new ModelAndView("activity/list")
        .addObject("lines", shown)
        .addObject("next", found.size() > PAGE ? shown.get(PAGE - 1).activity() : null)
        .addObject("year", asked)
        .addObject("years", years)
        .addObject("organiser", group)
        .addObject("groups", groups(reader, shown, group))
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

  @GetMapping("/new")
  ModelAndView write(
      @RequestAttribute(Person.READER) Person reader, @RequestParam(required = false) String area) {
    var areas = rights.areas(reader);
    var chosen =
        areas.stream()
            .map(Area::code)
            .filter(code -> area == null || code.equals(area))
            .findFirst()
            .orElse(null);
    var only = chosen == null ? null : rights.alone(reader, chosen).orElse(null);
    return form(
        reader, AccountSheet.empty(LocalDate.now(clock), chosen, only), Map.of(), HttpStatus.OK);
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
    var area = sheet.get("area");
    var own = rights.deputies(reader, area);
    var isAlone = area != null && rights.alone(reader, area).isPresent();
    return new ModelAndView("activity/new", status)
        .addObject(SHEET, sheet)
        .addObject("errors", errors)
        .addObject("areas", rights.areas(reader))
        .addObject("deputies", own)
        .addObject(
            "groups",
            isAlone
                ? List.of()
                : own.stream()
                    .map(Deputy::group)
                    .distinct()
                    .map(code -> new Option(words.body(code), code))
                    .toList())
        .addObject("isAlone", isAlone)
        .addObject("others", isAlone ? List.of() : others(area, own))
        .addObject("stations", own.isEmpty() ? List.of() : directory.stations(area))
        .addObject("forms", ActivityForm.values())
        .addObject("voterGroups", VoterGroup.values())
        .addObject("questions", QuestionType.values())
        .addObject("contents", ActivityContent.values());
  }

  /** The deputies of the areas beside this one, who may come as guests. */
  private List<Deputy> others(String area, List<Deputy> own) {
    return Optional.ofNullable(area)
        .flatMap(directory::area)
        .map(Area::parent)
        .map(deputies::of)
        .orElse(List.of())
        .stream()
        .filter(deputy -> !own.contains(deputy))
        .toList();
  }

  @GetMapping("/{no}")
  ModelAndView show(@PathVariable String no, @RequestAttribute(Person.READER) Person reader) {
    return page(no, reader, sheet(Map.of()), Map.of(), HttpStatus.OK);
  }

  private static AccountSheet sheet(Map<String, String> fields) {
    var sent = new LinkedMultiValueMap<String, String>();
    fields.forEach(sent::set);
    return new AccountSheet(sent);
  }

  @PostMapping("/{no}/demands")
  ModelAndView hear(
      @PathVariable String no,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    var line = sheet(sent);
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
                  line.get("deputy"));
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
    var written = sheet(sent);
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
    var written = sheet(sent);
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
    find(no, reader);
    try {
      later.addFlashAttribute("done", step.get());
      return new ModelAndView("redirect:/activities/" + no);
    } catch (Refusal refusal) {
      var errors = sentences.byField(refusal, language);
      return page(no, reader, written, errors, HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (Conflict usedForAnother) {
      var refusal = Refusal.of("", "activity.key-used");
      var errors = sentences.byField(refusal, language);
      return page(no, reader, written, errors, HttpStatus.CONFLICT);
    }
  }

  private ModelAndView page(
      String no,
      Person reader,
      AccountSheet written,
      Map<String, List<String>> errors,
      HttpStatus status) {
    var held = find(no, reader);
    var present = rows.present(no);
    return new ModelAndView("activity/activity", status)
        .addObject("held", held)
        .addObject("present", present)
        .addObject("asked", rows.asked(no))
        .addObject("demands", rows.demands(no))
        .addObject("deeds", deeds.of(no))
        .addObject("mayWrite", !held.isStruck() && rights.mayWrite(reader, held))
        .addObject("categories", Category.values())
        .addObject("kinds", DeedKind.values())
        .addObject(SHEET, written)
        .addObject("errors", errors)
        .addObject("key", UUID.randomUUID())
        .addObject("words", words);
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
    var paper = minutes.of(find(no, reader));
    var file = "%s.%s".formatted(no, format.name().toLowerCase(Locale.ROOT));
    return Download.of(file, papers.write(paper, format));
  }

  /** What somebody may not see is not there. */
  private Activity find(String no, Person reader) {
    return rows.find(no, rights.scope(reader))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
