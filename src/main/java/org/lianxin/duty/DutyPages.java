package org.lianxin.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.RecentYears;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
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

/** 代表履职: how far deputies are in their year, and one with the records of each figure. */
@Controller
@RequestMapping("/duties")
class DutyPages {

  private static final int PAGE = 50;

  private static final String REASON = "reason";

  /** Those to whom the year of deputies is shown. */
  private static final Set<Role> READERS =
      EnumSet.of(Role.DEPUTY, Role.LIAISON_OFFICER, Role.OFFICER, Role.SUPERVISOR);

  private final Duties duties;
  private final DutyRows rows;
  private final ExemptionRows exemptions;
  private final DutyPolicy policy;
  private final Words words;
  private final Sentences sentences;
  private final Clock clock;

  DutyPages(
      Duties duties,
      DutyRows rows,
      ExemptionRows exemptions,
      DutyPolicy policy,
      Words words,
      Sentences sentences,
      Clock clock) {
    this.duties = duties;
    this.rows = rows;
    this.exemptions = exemptions;
    this.policy = policy;
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (READERS.stream().noneMatch(reader::is)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  /**
   * The list, or the reader's own year where he sees no other.
   *
   * @param number of a quarter: those alone who are behind in what is expected by its end
   * @param page counted from 0
   */
  @GetMapping
  ModelAndView list(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) Integer year,
      @RequestParam(name = "quarter", required = false) Integer number,
      @RequestParam(defaultValue = "0") int page) {
    var seen = duties.seen(reader);
    if (seen.size() == 1 && seen.get(0).login().equals(reader.login())) {
      return new ModelAndView("redirect:/duties/" + reader.login());
    }
    var asked = RecentYears.chosen(year, today());
    var quarter = DutyQuarter.find(asked, number);
    var standings = standings(seen, asked, quarter);
    var from = Math.min(Math.max(page, 0) * PAGE, standings.size());
    return new ModelAndView("duty/list")
        .addObject("standings", standings.subList(from, Math.min(from + PAGE, standings.size())))
        .addObject("n", standings.size())
        .addObject("page", from / PAGE)
        .addObject("hasMore", from + PAGE < standings.size())
        .addObject("kinds", kinds(quarter))
        .addObject("profiles", policy.profiles())
        .addObject("quarter", quarter.map(DutyQuarter::number).orElse(null))
        .addObject("year", asked)
        .addObject("years", RecentYears.until(today()))
        .addObject("words", words);
  }

  /** In their rank; by a quarter, those who are behind in most first. */
  private List<DutyStanding> standings(List<Deputy> seen, int year, Optional<DutyQuarter> quarter) {
    var standings = duties.standings(seen, year);
    return quarter
        .map(
            one ->
                standings.stream()
                    .map(one::share)
                    .filter(standing -> standing.shortOf() > 0)
                    .sorted(Comparator.comparingLong(DutyStanding::shortOf).reversed())
                    .toList())
        .orElse(standings);
  }

  /** Of what something is expected. */
  private List<DutyKind> kinds(Optional<DutyQuarter> quarter) {
    return policy.targets().entrySet().stream()
        .filter(
            target ->
                quarter.map(one -> one.share(target.getValue())).orElse(target.getValue()) > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  @GetMapping("/{login}")
  ModelAndView show(
      @PathVariable String login,
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) Integer year) {
    return page(
        deputy(login, reader),
        reader,
        RecentYears.chosen(year, today()),
        Map.of(),
        "",
        HttpStatus.OK);
  }

  @PostMapping("/{login}/exemptions")
  ModelAndView ask(
      @PathVariable String login,
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) Integer year,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(name = REASON, defaultValue = "") String reason,
      Locale language) {
    var deputy = deputy(login, reader);
    var asked =
        Stream.of(DutyKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElse(null);
    return after(
        deputy,
        reader,
        RecentYears.chosen(year, today()),
        reason,
        language,
        () ->
            duties.ask(
                deputy,
                RecentYears.chosen(year, today()),
                asked,
                reason.isBlank() ? null : reason.strip(),
                reader));
  }

  @PostMapping("/{login}/exemptions/{id}")
  ModelAndView decide(
      @PathVariable String login,
      @PathVariable long id,
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) Integer year,
      @RequestParam(defaultValue = "false") boolean isGranted,
      Locale language) {
    return after(
        deputy(login, reader),
        reader,
        RecentYears.chosen(year, today()),
        "",
        language,
        () -> duties.decide(id, login, isGranted, reader));
  }

  private ModelAndView after(
      Deputy deputy, Person reader, int year, String reason, Locale language, Runnable step) {
    try {
      step.run();
      return new ModelAndView("redirect:/duties/%s?year=%d".formatted(deputy.login(), year));
    } catch (Refusal refusal) {
      return page(
          deputy,
          reader,
          year,
          sentences.byField(refusal, language),
          reason,
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView page(
      Deputy deputy,
      Person reader,
      int year,
      Map<String, List<String>> errors,
      String reason,
      HttpStatus status) {
    var standing = duties.standings(List.of(deputy), year).get(0);
    var asked = exemptions.of(List.of(deputy.login()), year);
    return new ModelAndView("duty/deputy", status)
        .addObject("standing", standing)
        .addObject(
            "records",
            rows.records(deputy.login(), year).stream()
                .collect(groupingBy(DutyRows.Entry::kind, TreeMap::new, toList())))
        .addObject("exemptions", asked)
        .addObject(
            "decidable",
            asked.stream()
                .filter(one -> one.isGranted() == null && duties.mayDecide(reader, one))
                .map(Exemption::id)
                .toList())
        .addObject("mayAsk", duties.mayAsk(reader, deputy))
        .addObject("isOwn", reader.login().equals(deputy.login()))
        .addObject("kinds", policy.targets().keySet())
        .addObject("profiles", policy.profiles())
        .addObject("errors", errors)
        .addObject(REASON, reason)
        .addObject("year", year)
        .addObject("years", RecentYears.until(today()))
        .addObject("words", words);
  }

  /** Whose year somebody may not see is not there. */
  private Deputy deputy(String login, Person reader) {
    return duties.seen(reader).stream()
        .filter(deputy -> deputy.login().equals(login))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
