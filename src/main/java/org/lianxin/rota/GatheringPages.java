package org.lianxin.rota;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 全年活动: what a group meets for in a year beside its reception days, and the plans of it. */
@Controller
@RequestMapping("/rota/{group}/year")
class GatheringPages {

  private final GatheringRows rows;
  private final Gatherings gatherings;
  private final RotaGroups groups;
  private final Sentences sentences;
  private final Words words;
  private final Clock clock;

  GatheringPages(
      GatheringRows rows,
      Gatherings gatherings,
      RotaGroups groups,
      Sentences sentences,
      Words words,
      Clock clock) {
    this.rows = rows;
    this.gatherings = gatherings;
    this.groups = groups;
    this.sentences = sentences;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable String group, @RequestAttribute(Person.READER) Person reader) {
    requireAccess(group, reader);
    return page(group, reader, Map.of(), Map.of(), HttpStatus.OK);
  }

  @PostMapping("/plans/{kind}")
  ModelAndView plan(
      @PathVariable String group,
      @PathVariable GatheringKind kind,
      @RequestParam(required = false) Integer monthOfPeriod,
      @RequestParam(required = false) Integer dayOfMonth,
      @RequestParam(required = false) String fromTime,
      @RequestParam(required = false) String toTime,
      @RequestParam(defaultValue = "") String place,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireKeeper(group, reader);
    var plan =
        new GatheringPlan(group, kind, monthOfPeriod, dayOfMonth, fromTime, toTime, place.strip());
    return orRefused(
        group, reader, Map.of(kind, plan), language, () -> gatherings.plan(plan, reader));
  }

  @PostMapping("/meetings/{id}/move")
  ModelAndView move(
      @PathVariable String group,
      @PathVariable long id,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var meeting = meeting(group, id, reader);
    return orRefused(
        group, reader, Map.of(), language, () -> gatherings.move(meeting, to, reason, reader));
  }

  @PostMapping("/meetings/{id}/holding")
  ModelAndView hold(
      @PathVariable String group,
      @PathVariable long id,
      @RequestParam(required = false) Integer present,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    var meeting = meeting(group, id, reader);
    return orRefused(
        group, reader, Map.of(), language, () -> gatherings.hold(meeting, present, reader));
  }

  private ModelAndView orRefused(
      String group,
      Person reader,
      Map<GatheringKind, GatheringPlan> written,
      Locale language,
      Runnable step) {
    try {
      step.run();
      return new ModelAndView("redirect:/rota/{group}/year", "group", group);
    } catch (Refusal refusal) {
      return page(
          group,
          reader,
          written,
          sentences.byField(refusal, language),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView page(
      String group,
      Person reader,
      Map<GatheringKind, GatheringPlan> written,
      Map<String, List<String>> errors,
      HttpStatus status) {
    var planned = rows.plans(group).stream().collect(toMap(GatheringPlan::kind, plan -> plan));
    var plans = new EnumMap<GatheringKind, GatheringPlan>(GatheringKind.class);
    Stream.of(GatheringKind.values())
        .forEach(
            kind ->
                plans.put(
                    kind,
                    written.getOrDefault(
                        kind, planned.getOrDefault(kind, GatheringPlan.proposed(group, kind)))));
    var today = LocalDate.now(clock);
    return new ModelAndView("rota/year", status)
        .addObject("group", group)
        .addObject("name", words.body(group))
        .addObject("plans", plans)
        .addObject("planned", planned.keySet())
        .addObject("meetings", rows.of(List.of(group), today.withDayOfYear(1)))
        .addObject("today", today)
        .addObject("mayPlan", groups.keeps(group, reader))
        .addObject("mostPresent", Gatherings.MOST_PRESENT)
        .addObject("mostReason", Rota.REASON)
        .addObject("mostPlace", GatheringPlan.PLACE)
        .addObject("errors", errors);
  }

  /** One that the reader may write on. */
  private Gathering meeting(String group, long id, Person reader) {
    requireKeeper(group, reader);
    return rows.find(id)
        .filter(meeting -> meeting.group().equals(group))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void requireKeeper(String group, Person reader) {
    requireAccess(group, reader);
    if (!groups.keeps(group, reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private void requireAccess(String group, Person reader) {
    if (!groups.of(reader).contains(group)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
