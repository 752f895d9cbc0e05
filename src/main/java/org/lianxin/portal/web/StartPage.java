package org.lianxin.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.backup.Backups;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Grants;
import org.lianxin.directory.Notes;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.portal.process.TodaysTasks;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Tidings;
import org.lianxin.standin.StandIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page after sign-in: the day, the reader's counts and doors. A deputy begins at his desk. */
@Controller
class StartPage {

  private final TodaysTasks tasks;
  private final WorkingCalendar calendar;
  private final Notes notes;
  private final Grants grants;
  private final StandIns standIns;
  private final Backups backups;
  private final ObjectProvider<Tidings> tidings;
  private final Clock clock;

  StartPage(
      TodaysTasks tasks,
      WorkingCalendar calendar,
      Notes notes,
      Grants grants,
      StandIns standIns,
      Backups backups,
      ObjectProvider<Tidings> tidings,
      Clock clock) {
    this.tasks = tasks;
    this.calendar = calendar;
    this.notes = notes;
    this.grants = grants;
    this.standIns = standIns;
    this.backups = backups;
    this.tidings = tidings;
    this.clock = clock;
  }

  @GetMapping("/")
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    var home = Door.home(reader);
    if (!home.equals("/")) {
      return "redirect:" + home;
    }
    var today = LocalDate.now(clock);
    model.addAttribute("today", today);
    model.addAttribute("day", day(today));
    model.addAttribute(
        "counts", Door.of(reader).contains(Door.TASKLIST) ? tasks.of(reader) : List.of());
    model.addAttribute("tidings", tidings.stream().flatMap(word -> word.now().stream()).toList());
    model.addAttribute("notes", notes.unread(reader.login()));
    model.addAttribute("powers", decidable(reader));
    model.addAttribute("standIns", standIns.decidable(reader));
    model.addAttribute("standsIn", standIns.of(reader.login()).size());
    if (reader.is(Role.ADMINISTRATOR) && backups.areMadeHere()) {
      model.addAttribute("backup", backups.lastGood());
    }
    return "portal/start";
  }

  @PostMapping("/notes/read")
  String read(@RequestAttribute(Person.READER) Person reader, @RequestParam long upTo) {
    notes.read(reader.login(), upTo);
    return "redirect:/";
  }

  /** How many posts wait for this reader to approve them. */
  private long decidable(Person reader) {
    return grants.waiting().stream()
        .filter(grant -> grants.obstacle(grant, reader) == null)
        .count();
  }

  /** Whether the day is worked, as the end of a message key. */
  private String day(LocalDate today) {
    try {
      return calendar.isWorkingDay(today, WorkingCalendar.NATION) ? "working" : "rest";
    } catch (Refusal yearNotLoaded) {
      return "unknown";
    }
  }
}
