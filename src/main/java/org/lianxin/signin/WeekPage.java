package org.lianxin.signin;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianxin.directory.Directory;
import org.lianxin.directory.DirectoryHistory;
import org.lianxin.directory.Grant;
import org.lianxin.directory.Grants;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandIns;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 每周清单: what administrators did within a week, to be printed and signed by somebody who is none:
 * posts with power, acts on accounts, and every row of the directory before and after.
 */
@Controller
class WeekPage {

  private static final int LAST_DAY = 6;

  /** The number of the first import, whose rows are counted and not listed. */
  private static final long FIRST = 1;

  private final Grants grants;
  private final StandIns standIns;
  private final DirectoryHistory history;
  private final ChangeWords said;
  private final SignInEventRows events;
  private final People people;
  private final Directory directory;
  private final Clock clock;

  WeekPage(
      Grants grants,
      StandIns standIns,
      DirectoryHistory history,
      ChangeWords said,
      SignInEventRows events,
      People people,
      Directory directory,
      Clock clock) {
    this.grants = grants;
    this.standIns = standIns;
    this.history = history;
    this.said = said;
    this.events = events;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/accounts/weeks/present")
  String present(Locale language, Model model) {
    return show(LocalDate.now(clock), language, model);
  }

  /** The week in which this day lies. */
  @GetMapping("/accounts/weeks/{day}")
  String show(@PathVariable LocalDate day, Locale language, Model model) {
    var from = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var to = from.plusDays(LAST_DAY);
    var asked = grants.between(from, to);
    var powers = asked.stream().filter(grant -> !grant.isAtOnce()).toList();
    var stoodIn = standIns.between(from, to);
    var acts = events.byOthers(from, to);
    var all = history.between(from, to);
    var changes =
        all.stream()
            .filter(change -> change.revision() != FIRST)
            .map(change -> said.said(change, language))
            .toList();
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("before", from.minusDays(1));
    model.addAttribute("after", to.plusDays(1));
    model.addAttribute("powers", powers);
    model.addAttribute("powersAtOnce", asked.size() - powers.size());
    model.addAttribute("standIns", stoodIn);
    model.addAttribute("acts", acts);
    model.addAttribute("changes", changes);
    model.addAttribute("firstRows", all.size() - changes.size());
    model.addAttribute(
        "places",
        directory.names(
            Stream.concat(powers.stream().map(Grant::body), stoodIn.stream().map(StandIn::body))
                .toList()));
    model.addAttribute(
        "names",
        names(
            Stream.of(
                    powers.stream()
                        .flatMap(it -> Stream.of(it.login(), it.askedBy(), text(it.decidedBy()))),
                    stoodIn.stream()
                        .flatMap(
                            it ->
                                Stream.of(
                                    text(it.login()),
                                    it.principal(),
                                    text(it.appointedBy()),
                                    text(it.decidedBy()),
                                    text(it.endedBy()))),
                    acts.stream().flatMap(act -> Stream.of(act.login(), act.doneBy())),
                    changes.stream().map(change -> change.of().by()))
                .flatMap(logins -> logins)));
    return "signin/week";
  }

  private static String text(String login) {
    return login == null ? "" : login;
  }

  /** The names of these people, each with the login. */
  private Map<String, String> names(Stream<String> logins) {
    var names = new TreeMap<String, String>();
    logins.forEach(
        login ->
            names.computeIfAbsent(
                login,
                unknown ->
                    people.find(login).map(Person::name).map(n -> n + " " + login).orElse(login)));
    return names;
  }
}
