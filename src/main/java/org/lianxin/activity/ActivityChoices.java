package org.lianxin.activity;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.Area;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.shared.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the forms of an activity offer, and what they propose before anything is written. */
@Component
class ActivityChoices {

  private static final String FROM = "09:00";
  private static final String TO = "11:00";

  private final ActivityRights rights;
  private final Directory directory;
  private final Deputies deputies;
  private final Words words;
  private final Clock clock;

  ActivityChoices(
      ActivityRights rights, Directory directory, Deputies deputies, Words words, Clock clock) {
    this.rights = rights;
    this.directory = directory;
    this.deputies = deputies;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A form with nothing written.
   *
   * @param area the code of an area, or null for the writer's first
   */
  AccountSheet empty(Person writer, String area) {
    var chosen =
        rights.areas(writer).stream()
            .map(Area::code)
            .filter(code -> area == null || code.equals(area))
            .findFirst()
            .orElse(null);
    var only = chosen == null ? null : rights.alone(writer, chosen).orElse(null);
    return AccountSheet.empty(LocalDate.now(clock), chosen, only);
  }

  /** The same for one that is ahead: the next morning, by the group where there is but one. */
  AccountSheet ahead(Person writer, String area) {
    var sheet = empty(writer, area);
    sheet.sent().set("heldOn", LocalDate.now(clock).plusDays(1).toString());
    sheet.sent().set("fromTime", FROM);
    sheet.sent().set("toTime", TO);
    var groups = groups(rights.deputies(writer, sheet.get("area")));
    if (sheet.get("organiser") == null && groups.size() == 1) {
      sheet.sent().set("organiser", groups.get(0).value());
    }
    return sheet;
  }

  /** A form for what was planned. */
  AccountSheet proposed(Person writer, PlannedActivity plan, List<Invitee> invited) {
    var own = rights.deputies(writer, plan.area()).stream().map(Deputy::login).collect(toSet());
    return AccountSheet.of(plan, invited, own);
  }

  /** Puts what may be chosen in this area onto a page. */
  ModelAndView of(Person writer, String area, ModelAndView page) {
    var own = rights.deputies(writer, area);
    var isAlone = area != null && rights.alone(writer, area).isPresent();
    return page.addObject("areas", rights.areas(writer))
        .addObject("deputies", own)
        .addObject("groups", isAlone ? List.of() : groups(own))
        .addObject("isAlone", isAlone)
        .addObject("others", isAlone ? List.of() : others(area, own))
        .addObject("stations", own.isEmpty() ? List.of() : directory.stations(area))
        .addObject("forms", ActivityForm.values());
  }

  private List<Option> groups(List<Deputy> own) {
    return own.stream()
        .map(Deputy::group)
        .distinct()
        .map(code -> new Option(words.body(code), code))
        .toList();
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
}
