package org.lianxin.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.FixedContacts;
import org.lianxin.directory.FixedContacts.Roster;
import org.lianxin.directory.FixedContacts.Way;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.register.RegisterFiles.Cover;
import org.lianxin.register.VolumeRows.FrozenFile;
import org.lianxin.register.VolumeRows.Volume;
import org.lianxin.shared.Download;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 四簿一册一表: the groups, and the six registers of one of them: drafts, what was handed in. */
@Controller
@RequestMapping("/registers")
class RegisterPages {

  private static final Set<Role> READERS =
      EnumSet.of(Role.LIAISON_OFFICER, Role.OFFICER, Role.SUPERVISOR);

  private final HandIns handIns;
  private final Registers registers;
  private final RegisterGroups groups;
  private final RegisterFiles files;
  private final VolumeRows rows;
  private final FixedContacts contacts;
  private final Words words;
  private final Sentences sentences;
  private final Clock clock;

  RegisterPages(
      HandIns handIns,
      Registers registers,
      RegisterGroups groups,
      RegisterFiles files,
      VolumeRows rows,
      FixedContacts contacts,
      Words words,
      Sentences sentences,
      Clock clock) {
    this.handIns = handIns;
    this.registers = registers;
    this.groups = groups;
    this.files = files;
    this.rows = rows;
    this.contacts = contacts;
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
  }

  /** A group in the list, with what it handed in. */
  record Line(String group, String name, List<Volume> volumes) {}

  /** What was handed in at one time, with its files by register. */
  record Part(Volume volume, String by, Map<RegisterKind, List<FrozenFile>> files) {}

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (READERS.stream().noneMatch(reader::is)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView list(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) Integer year) {
    var seen = groups.of(reader);
    if (seen.size() == 1) {
      return new ModelAndView(
          "redirect:/registers/" + seen.get(0) + "/" + RecentYears.chosen(year, today()));
    }
    var volumes =
        rows.volumes(seen, RecentYears.chosen(year, today()), List.of(VolumeRows.YEAR)).stream()
            .collect(groupingBy(Volume::group));
    return new ModelAndView("register/list")
        .addObject(
            "lines",
            seen.stream()
                .map(
                    group ->
                        new Line(group, words.body(group), volumes.getOrDefault(group, List.of())))
                .toList())
        .addObject("year", RecentYears.chosen(year, today()))
        .addObject("years", RecentYears.until(today()));
  }

  @GetMapping("/{group}/{year}")
  ModelAndView show(
      @PathVariable String group,
      @PathVariable int year,
      @RequestAttribute(Person.READER) Person reader) {
    return page(group, year, reader, List.of(), HttpStatus.OK);
  }

  /** 交册. */
  @PostMapping("/{group}/{year}")
  ModelAndView handIn(
      @PathVariable String group,
      @PathVariable int year,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      RedirectAttributes later) {
    requireAccess(group, year, reader);
    try {
      var part = handIns.handIn(group, year, reader);
      later.addFlashAttribute("done", part == 0 ? "register.done" : "register.done.supplement");
      return new ModelAndView("redirect:/registers/" + group + "/" + year);
    } catch (Refusal refusal) {
      return page(
          group, year, reader, sentences.of(refusal, language), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView page(
      String group, int year, Person reader, List<String> errors, HttpStatus status) {
    requireAccess(group, year, reader);
    var volumes = rows.volumes(List.of(group), year, List.of(VolumeRows.YEAR));
    var waiting = handIns.waiting(group, year, reader);
    var byVolume =
        rows.files(volumes.stream().map(Volume::id).toList()).stream()
            .filter(file -> maySee(file.kind(), group, reader))
            .collect(groupingBy(FrozenFile::volume));
    return new ModelAndView("register/registers", status)
        .addObject("group", group)
        .addObject("name", words.body(group))
        .addObject("year", year)
        .addObject("years", RecentYears.until(today()))
        .addObject("waiting", waiting.values())
        .addObject("changes", waiting.values().stream().mapToInt(one -> one.lines().size()).sum())
        .addObject(
            "parts",
            volumes.stream()
                .map(
                    volume ->
                        new Part(
                            volume,
                            words.person(volume.login()),
                            byVolume.getOrDefault(volume.id(), List.of()).stream()
                                .sorted(Comparator.comparing(FrozenFile::format))
                                .collect(groupingBy(FrozenFile::kind, TreeMap::new, toList()))))
                .toList())
        .addObject("formats", RegisterFormat.values())
        .addObject("mayHandIn", groups.keeps(group, reader))
        .addObject("errors", errors);
  }

  /** A register as the records stand now, not handed in. */
  @GetMapping("/{group}/{year}/{kind}.{format:xlsx|docx|pdf}")
  void draft(
      @PathVariable String group,
      @PathVariable int year,
      @PathVariable String kind,
      @PathVariable String format,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletResponse response)
      throws IOException {
    requireAccess(group, year, reader);
    var listing =
        registers.of(group, year, reader).stream()
            .filter(register -> register.kind().name().equals(kind))
            .map(register -> Listing.whole(register, Listing.DRAFT, row -> ""))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    noteIfRoster(listing.kind(), group, reader);
    var cover = Cover.of(group, year, reader.login());
    var as = RegisterFormat.of(format);
    var file = files.write(cover, listing, as);
    Download.begin(response, files.name(cover, listing, as));
    response.getOutputStream().write(file);
  }

  /** A file as it was handed in. */
  @GetMapping("/{group}/{year}/{part}/{kind}.{format:xlsx|docx|pdf}")
  void frozen(
      @PathVariable String group,
      @PathVariable int year,
      @PathVariable int part,
      @PathVariable String kind,
      @PathVariable String format,
      @RequestAttribute(Person.READER) Person reader,
      HttpServletResponse response)
      throws IOException {
    requireAccess(group, year, reader);
    var volumes =
        rows.volumes(List.of(group), year, List.of(VolumeRows.YEAR)).stream()
            .filter(volume -> volume.part() == part)
            .map(Volume::id)
            .toList();
    var file =
        rows.files(volumes).stream()
            .filter(
                one -> one.kind().name().equals(kind) && one.format() == RegisterFormat.of(format))
            .filter(one -> maySee(one.kind(), group, reader))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    noteIfRoster(file.kind(), group, reader);
    var listing = new Listing(file.kind(), part, List.of());
    Download.begin(response, files.name(Cover.of(group, year, ""), listing, file.format()));
    rows.write(file, response.getOutputStream());
  }

  private void noteIfRoster(RegisterKind kind, String group, Person reader) {
    if (kind == RegisterKind.FIXED_CONTACTS) {
      var cards =
          contacts.of(reader).stream()
              .map(Roster::deputy)
              .filter(deputy -> deputy.group().equals(group))
              .map(Deputy::card)
              .toList();
      contacts.note(reader, cards, Way.TAKEN);
    }
  }

  /** The voters' names are for the group's liaison officer alone (decision 0016). */
  private boolean maySee(RegisterKind kind, String group, Person reader) {
    return kind != RegisterKind.FIXED_CONTACTS || groups.keeps(group, reader);
  }

  /** What somebody may not see is not there. */
  private void requireAccess(String group, int year, Person reader) {
    if (!groups.of(reader).contains(group) || !RecentYears.until(today()).contains(year)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
