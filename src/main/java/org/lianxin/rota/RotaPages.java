package org.lianxin.rota;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.rota.RotaRows.Turn;
import org.lianxin.shared.CalendarFile;
import org.lianxin.shared.CalendarFile.Event;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 代表接待日: the days of a group and whose turn each is, the plan, swaps, the sheet for the notice
 * board and the calendar file.
 */
@Controller
@RequestMapping("/rota")
class RotaPages {

  private final RotaRows rows;
  private final RotaGroups groups;
  private final Rota rota;
  private final GatheringRows gatherings;
  private final OwnReceptions own;
  private final CalendarFile calendar;
  private final Sentences sentences;
  private final Words words;
  private final Clock clock;

  RotaPages(
      RotaRows rows,
      RotaGroups groups,
      Rota rota,
      GatheringRows gatherings,
      OwnReceptions own,
      CalendarFile calendar,
      Sentences sentences,
      Words words,
      Clock clock) {
    this.rows = rows;
    this.groups = groups;
    this.rota = rota;
    this.gatherings = gatherings;
    this.own = own;
    this.calendar = calendar;
    this.sentences = sentences;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A day as its page shows it.
   *
   * @param weekday in the reader's language
   * @param onDuty who receives voters
   * @param swaps who comes in whose place, and why
   * @param mayRecord whether the reader may swap and record it
   */
  record Line(
      Reception day,
      String weekday,
      List<Option> onDuty,
      List<String> swaps,
      boolean isOver,
      boolean mayRecord) {}

  @GetMapping
  ModelAndView all(@RequestAttribute(Person.READER) Person reader) {
    var own = groups.of(reader);
    return own.size() == 1
        ? new ModelAndView("redirect:/rota/" + own.get(0))
        : new ModelAndView("rota/groups", "groups", own.stream().map(this::option).toList());
  }

  private Option option(String group) {
    return new Option(words.body(group), group);
  }

  @GetMapping("/{group}")
  ModelAndView show(
      @PathVariable String group, @RequestAttribute(Person.READER) Person reader, Locale language) {
    requireAccess(group, reader);
    var plan = rows.plan(group).orElseGet(() -> RotaPlan.proposed(group));
    return page(plan, reader, Map.of(), language, HttpStatus.OK);
  }

  @PostMapping("/{group}/plan")
  ModelAndView plan(
      @PathVariable String group,
      @RequestParam(required = false) Integer dayOfMonth,
      @RequestParam(required = false) String fromTime,
      @RequestParam(required = false) String toTime,
      @RequestParam(required = false) Integer persons,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireAccess(group, reader);
    if (!groups.keeps(group, reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var plan = new RotaPlan(group, dayOfMonth, fromTime, toTime, persons);
    return orRefused(plan, reader, language, () -> rota.plan(plan, reader));
  }

  @PostMapping("/{group}/days/{id}/swap")
  ModelAndView swap(
      @PathVariable String group,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var day = day(group, id, reader);
    return orRefused(
        planOf(group), reader, language, () -> rota.swap(day, from, to, reason, reader));
  }

  @PostMapping("/{group}/days/{id}/holding")
  ModelAndView hold(
      @PathVariable String group,
      @PathVariable long id,
      @RequestParam(required = false) Integer visitors,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var day = day(group, id, reader);
    return orRefused(planOf(group), reader, language, () -> rota.hold(day, visitors, reader));
  }

  /** 公示: the coming days, to print and to put up at the home. */
  @GetMapping("/{group}/sheet")
  ModelAndView sheet(
      @PathVariable String group, @RequestAttribute(Person.READER) Person reader, Locale language) {
    requireAccess(group, reader);
    return new ModelAndView("rota/sheet")
        .addObject("name", words.body(group))
        .addObject("home", groups.home(group).orElse(null))
        .addObject("lines", lines(group, today(), reader, language))
        .addObject("meetings", gatherings.of(List.of(group), today()));
  }

  /** The same for a calendar program. */
  @GetMapping("/{group}/days.ics")
  ResponseEntity<String> file(
      @PathVariable String group, @RequestAttribute(Person.READER) Person reader) {
    requireAccess(group, reader);
    var place = groups.home(group).map(OwnReceptions::place).orElse("");
    var title = words.chinese("rota.calendar", words.body(group));
    var events =
        Stream.concat(
                lines(group, today(), reader, Locale.SIMPLIFIED_CHINESE).stream()
                    .map(line -> event(line, title, place)),
                gatherings.of(List.of(group), today()).stream().map(own::event))
            .toList();
    return ResponseEntity.ok().contentType(CalendarFile.TYPE).body(calendar.of(title, events));
  }

  private static Event event(Line line, String title, String place) {
    var names = String.join("、", line.onDuty().stream().map(Option::label).toList());
    return OwnReceptions.event(line.day(), title + " " + names, place);
  }

  private ModelAndView orRefused(RotaPlan shown, Person reader, Locale language, Runnable step) {
    try {
      step.run();
      return new ModelAndView("redirect:/rota/" + shown.group());
    } catch (Refusal refusal) {
      return page(
          shown,
          reader,
          sentences.byField(refusal, language),
          language,
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView page(
      RotaPlan plan,
      Person reader,
      Map<String, List<String>> errors,
      Locale language,
      HttpStatus status) {
    var group = plan.group();
    var from = YearMonth.from(today()).minusMonths(1).atDay(1);
    return new ModelAndView("rota/rota", status)
        .addObject("group", group)
        .addObject("name", words.body(group))
        .addObject("plan", plan)
        .addObject("isPlanned", rows.plan(group).isPresent())
        .addObject("mayPlan", groups.keeps(group, reader))
        .addObject("lines", lines(group, from, reader, language))
        .addObject("members", members(group))
        .addObject("mostVisitors", Rota.MOST_VISITORS)
        .addObject("mostReason", Rota.REASON)
        .addObject("errors", errors);
  }

  private List<Option> members(String group) {
    return groups.members(group).stream().map(one -> new Option(one.name(), one.login())).toList();
  }

  private List<Line> lines(String group, LocalDate from, Person reader, Locale language) {
    var days = rows.of(group, from);
    var turns =
        rows.turns(days.stream().map(Reception::id).toList()).stream()
            .collect(groupingBy(Turn::reception));
    var keeps = groups.keeps(group, reader);
    return days.stream()
        .map(day -> line(day, turns.getOrDefault(day.id(), List.of()), reader, keeps, language))
        .toList();
  }

  private Line line(
      Reception day, List<Turn> turns, Person reader, boolean keeps, Locale language) {
    var onDuty = Rota.onDuty(turns);
    return new Line(
        day,
        day.meetsOn().getDayOfWeek().getDisplayName(TextStyle.FULL, language),
        onDuty.stream().map(login -> new Option(words.person(login), login)).toList(),
        turns.stream().filter(turn -> turn.successor() != null).map(this::swapped).toList(),
        !day.meetsOn().isAfter(today()),
        keeps || onDuty.contains(reader.login()));
  }

  private String swapped(Turn turn) {
    return words.text(
        "rota.swapped", words.person(turn.successor()), words.person(turn.login()), turn.reason());
  }

  private RotaPlan planOf(String group) {
    return rows.plan(group).orElseGet(() -> RotaPlan.proposed(group));
  }

  /** A day that the reader may write on: whose turn it is, and who keeps the plan. */
  private Reception day(String group, long id, Person reader) {
    requireAccess(group, reader);
    return rows.find(id)
        .filter(day -> day.group().equals(group))
        .filter(
            day ->
                groups.keeps(group, reader)
                    || Rota.onDuty(rows.turns(List.of(id))).contains(reader.login()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void requireAccess(String group, Person reader) {
    if (!groups.of(reader).contains(group)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
