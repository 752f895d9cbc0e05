package org.lianxin.evidence.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.evidence.DaySheet;
import org.lianxin.evidence.Days;
import org.lianxin.shared.Download;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** 存证日单: the sheets of the days, to be printed and signed or loaded as files, by supervisors. */
@Controller
@RequestMapping("/evidence")
class DaySheetPages {

  private static final int SHOWN = 60;

  private final Days days;

  DaySheetPages(Days days) {
    this.days = days;
  }

  @GetMapping
  String list(@RequestAttribute(Person.READER) Person reader, Model model) {
    require(reader);
    model.addAttribute("sheets", days.latest(SHOWN));
    return "evidence/days";
  }

  @GetMapping("/{day}")
  String show(
      @PathVariable String day, @RequestAttribute(Person.READER) Person reader, Model model) {
    model.addAttribute("sheet", find(day, reader));
    return "evidence/day";
  }

  @GetMapping("/{day}/sheet.txt")
  ResponseEntity<byte[]> file(
      @PathVariable String day, @RequestAttribute(Person.READER) Person reader) {
    var sheet = find(day, reader);
    return Download.of(
        "lianxin-%s.txt".formatted(sheet.day()), days.file(sheet).getBytes(StandardCharsets.UTF_8));
  }

  private DaySheet find(String day, Person reader) {
    require(reader);
    return date(day)
        .flatMap(days::find)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Optional<LocalDate> date(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static void require(Person reader) {
    if (!reader.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
