package org.lianxin.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lianxin.calendar.HolidayImport;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.Pause;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Which days are worked, and why a limit ends on its day. */
@Controller
class CalendarPage {

  /** How many pauses the form takes. */
  private static final int PAUSES = 2;

  private static final String VIEW = "portal/calendar";

  /**
   * What the calculator is asked.
   *
   * @param start the day that sets the clock going; null when nothing is asked
   * @param amount how many
   * @param unit of what
   * @param from the first day of each pause, null where none
   * @param to the last day of each pause, null where none
   */
  record Question(
      LocalDate start, Integer amount, Limit.Unit unit, List<LocalDate> from, List<LocalDate> to) {

    boolean isAsked() {
      return start != null && amount != null && unit != null;
    }

    List<Pause> pauses() {
      return IntStream.range(0, PAUSES)
          .filter(pause -> day(from, pause) != null || day(to, pause) != null)
          .mapToObj(pause -> pause(day(from, pause), day(to, pause)))
          .toList();
    }

    /** A pause with one end only is that day. */
    private static Pause pause(LocalDate from, LocalDate to) {
      return new Pause(from == null ? to : from, to == null ? from : to);
    }

    private static LocalDate day(List<LocalDate> days, int pause) {
      return days == null || pause >= days.size() ? null : days.get(pause);
    }
  }

  private static final Question NOTHING = new Question(null, null, null, null, null);

  private final WorkingCalendar calendar;
  private final HolidayImport holidays;
  private final MessageSource messages;
  private final Clock clock;

  CalendarPage(
      WorkingCalendar calendar, HolidayImport holidays, MessageSource messages, Clock clock) {
    this.calendar = calendar;
    this.holidays = holidays;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  String show(
      @RequestParam(required = false) Integer year,
      Question question,
      HttpServletRequest request,
      Model model) {
    fill(year, question, request, model);
    if (question.isAsked()) {
      try {
        model.addAttribute(
            "due",
            calendar.plus(
                question.start(),
                new Limit(question.amount(), question.unit()),
                WorkingCalendar.NATION,
                question.pauses()));
      } catch (Refusal refusal) {
        model.addAttribute("refused", sentences(refusal, request));
      }
    }
    return VIEW;
  }

  /** Shows what a notice or a file says, and loads nothing. */
  @PostMapping("/calendar/draft")
  String examine(
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String source,
      HttpServletRequest request,
      Model model)
      throws IOException {
    requireLoader(request);
    var given =
        file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
    return orRefused(
        given,
        source,
        request,
        model,
        () -> {
          var draft = holidays.examine(given, source);
          fill(null, NOTHING, request, model);
          model.addAttribute("draft", draft);
          model.addAttribute("draftYear", YearSheet.of(draft.year(), draft.days()));
          return VIEW;
        });
  }

  @PostMapping("/calendar")
  String load(
      @RequestParam String text,
      @RequestParam(defaultValue = "") String source,
      HttpServletRequest request,
      RedirectAttributes after,
      Model model) {
    requireLoader(request);
    return orRefused(
        text,
        source,
        request,
        model,
        () -> {
          var result = holidays.load(text, source);
          after.addFlashAttribute("loaded", result);
          return "redirect:/calendar?year=" + result.year();
        });
  }

  /** What was pasted stays on the page, whether it is taken or refused. */
  private String orRefused(
      String text, String source, HttpServletRequest request, Model model, Supplier<String> act) {
    model.addAttribute("text", text);
    model.addAttribute("source", source);
    try {
      return act.get();
    } catch (Refusal refusal) {
      fill(null, NOTHING, request, model);
      model.addAttribute("fileRefused", sentences(refusal, request));
      return VIEW;
    }
  }

  private static void requireLoader(HttpServletRequest request) {
    if (!mayLoad(request)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private void fill(Integer year, Question question, HttpServletRequest request, Model model) {
    var today = LocalDate.now(clock);
    var years = calendar.years();
    var shown = year != null && years.contains(year) ? year : closest(years, today.getYear());
    model.addAttribute("today", today);
    model.addAttribute("years", years);
    model.addAttribute("year", shown);
    model.addAttribute("days", shown == null ? List.of() : calendar.holidays(shown));
    if (shown != null) {
      model.addAttribute("shownYear", YearSheet.of(shown, calendar.holidays(shown)));
    }
    model.addAttribute(
        "missing",
        IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
            .filter(wanted -> !years.contains(wanted))
            .boxed()
            .toList());
    model.addAttribute("question", question);
    model.addAttribute("units", Limit.Unit.values());
    model.addAttribute("mayLoad", mayLoad(request));
  }

  /** This year, or the last one loaded, or null when there is none. */
  private static Integer closest(List<Integer> years, int thisYear) {
    if (years.contains(thisYear)) {
      return thisYear;
    }
    return years.isEmpty() ? null : years.get(years.size() - 1);
  }

  private List<String> sentences(Refusal refusal, HttpServletRequest request) {
    return refusal.reasons().stream()
        .map(
            reason ->
                messages.getMessage(
                    reason.code(),
                    reason.values().toArray(),
                    RequestContextUtils.getLocale(request)))
        .toList();
  }

  private static boolean mayLoad(HttpServletRequest request) {
    return request.isUserInRole(Role.ADMINISTRATOR.name());
  }
}
