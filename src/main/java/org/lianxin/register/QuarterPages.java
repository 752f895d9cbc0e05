package org.lianxin.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.register.VolumeRows.FrozenFile;
import org.lianxin.register.VolumeRows.Volume;
import org.lianxin.shared.Download;
import org.lianxin.shared.RecentYears;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 季度清单: a year's lists of each group side by side, and each as a file. */
@Controller
@RequestMapping("/quarterly-lists")
class QuarterPages {
  private static final int QUARTERS = 4;

  private static final Set<Role> READERS =
      EnumSet.of(Role.LIAISON_OFFICER, Role.OFFICER, Role.SUPERVISOR);

  private final QuarterLists lists;
  private final QuarterRows rows;
  private final VolumeRows volumes;
  private final RegisterGroups groups;
  private final Words words;
  private final Clock clock;

  QuarterPages(
      QuarterLists lists,
      QuarterRows rows,
      VolumeRows volumes,
      RegisterGroups groups,
      Words words,
      Clock clock) {
    this.lists = lists;
    this.rows = rows;
    this.volumes = volumes;
    this.groups = groups;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A quarter of a group.
   *
   * @param list null where none was begun
   * @param signedBy who signed it last, or empty
   * @param hasCome whether it can be looked at
   */
  record Cell(int quarter, QuarterList list, String signedBy, boolean hasCome) {}

  /** A group with its four quarters. */
  record GroupYear(String group, String name, List<Cell> cells) {}

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (READERS.stream().noneMatch(reader::is)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView year(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) Integer year) {
    var seen = groups.of(reader);
    var asked = RecentYears.chosen(year, today());
    var ofGroup = rows.of(seen, asked).stream().collect(groupingBy(QuarterList::group));
    var signed =
        volumes.volumes(seen, asked, periods()).stream().collect(groupingBy(Volume::group));
    return new ModelAndView("register/quarters")
        .addObject(
            "lines",
            seen.stream()
                .map(
                    group ->
                        line(
                            group,
                            asked,
                            ofGroup.getOrDefault(group, List.of()),
                            signed.getOrDefault(group, List.of())))
                .toList())
        .addObject("year", asked)
        .addObject("years", RecentYears.until(today()))
        .addObject("formats", RegisterFormat.values());
  }

  private GroupYear line(String group, int year, List<QuarterList> own, List<Volume> signed) {
    var byQuarter =
        own.stream().collect(toMap(list -> list.quarter().number(), Function.identity()));
    return new GroupYear(
        group,
        words.body(group),
        IntStream.rangeClosed(1, QUARTERS)
            .mapToObj(number -> cell(new Quarter(year, number), byQuarter, signed))
            .toList());
  }

  private Cell cell(Quarter quarter, Map<Integer, QuarterList> lists, List<Volume> signed) {
    return new Cell(
        quarter.number(),
        lists.get(quarter.number()),
        signed.stream()
            .filter(volume -> volume.period().equals(quarter.period()))
            .max(Comparator.comparing(Volume::part))
            .map(volume -> words.person(volume.login()))
            .orElse(""),
        hasCome(quarter));
  }

  private boolean hasCome(Quarter quarter) {
    return !quarter.first().isAfter(LocalDate.now(clock));
  }

  /** As it was signed last; before that as a draft. */
  @GetMapping("/{group}/{year}/{quarter}.{format:xlsx|docx|pdf}")
  void file(
      @PathVariable String group,
      @PathVariable int year,
      @PathVariable int quarter,
      @PathVariable String format,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletResponse response)
      throws IOException {
    var asked = quarter(group, year, quarter, reader);
    var as = RegisterFormat.of(format);
    var signed =
        volumes.volumes(List.of(group), year, List.of(asked.period())).stream()
            .map(Volume::id)
            .toList();
    var file =
        volumes.files(signed).stream()
            .filter(one -> one.format() == as)
            .max(Comparator.comparing(FrozenFile::volume));
    var name = "%s-%s.%s".formatted(words.body(group), lists.name(asked), as.ending());
    if (file.isPresent()) {
      Download.begin(response, name);
      volumes.write(file.get(), response.getOutputStream());
    } else {
      var draft = lists.draft(group, asked, reader.login(), as);
      Download.begin(response, name);
      response.getOutputStream().write(draft);
    }
  }

  /** What somebody may not see, and what has not come, is not there. */
  private Quarter quarter(String group, int year, int number, Person reader) {
    if (!groups.of(reader).contains(group)
        || !RecentYears.until(today()).contains(year)
        || number < 1
        || number > QUARTERS
        || !hasCome(new Quarter(year, number))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new Quarter(year, number);
  }

  private static List<String> periods() {
    return IntStream.rangeClosed(1, QUARTERS).mapToObj(number -> "Q" + number).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
