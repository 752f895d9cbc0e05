package org.lianxin.workbook.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.directory.FixedContacts;
import org.lianxin.directory.FixedContacts.Opening;
import org.lianxin.directory.FixedContacts.Roster;
import org.lianxin.directory.FixedContacts.Way;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.workbook.file.DirectoryWorkbook;
import org.lianxin.workbook.file.Keeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 联系选民名单: a deputy's own roster of voters, and to the liaison officer of a group those of its
 * deputies, who keep them there. Nobody else gets in.
 */
@Controller
@RequestMapping("/fixed-contacts")
class FixedContactsPage {

  private static final Logger LOG = LoggerFactory.getLogger(FixedContactsPage.class);
  private static final String PAGE = "workbook/fixed-contacts";

  private final FixedContacts contacts;
  private final DirectoryWorkbook workbook;
  private final Downloads downloads;
  private final People people;

  FixedContactsPage(
      FixedContacts contacts, DirectoryWorkbook workbook, Downloads downloads, People people) {
    this.contacts = contacts;
    this.people = people;
    this.workbook = workbook;
    this.downloads = downloads;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (!reader.is(Role.DEPUTY) && !reader.is(Role.LIAISON_OFFICER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    var rosters = contacts.of(reader);
    contacts.note(reader, cards(rosters), Way.SEEN);
    model.addAttribute("rosters", rosters);
    var openings = contacts.openings(reader);
    model.addAttribute("openings", openings);
    model.addAttribute("names", names(openings));
    model.addAttribute("reader", reader.login());
    model.addAttribute("least", FixedContacts.USUAL_LEAST);
    return PAGE;
  }

  @GetMapping("/template.xlsx")
  void template(Locale language, HttpServletResponse response) throws IOException {
    downloads.xlsx(response, "directory.page.roster.template.file", language);
    workbook.rosterTemplate(response.getOutputStream(), language);
  }

  @GetMapping("/rosters.xlsx")
  void export(
      @RequestAttribute(Person.READER) Person reader, Locale language, HttpServletResponse response)
      throws IOException {
    LOG.info("rosters of voters exported by {}", reader.login());
    contacts.note(reader, cards(contacts.of(reader)), Way.TAKEN);
    downloads.xlsx(response, "directory.page.roster.file", language);
    workbook.rosters(response.getOutputStream(), Keeper.of(reader), language);
  }

  private static List<String> cards(List<Roster> rosters) {
    return rosters.stream().map(roster -> roster.deputy().card()).toList();
  }

  private Map<String, String> names(List<Opening> openings) {
    return openings.stream()
        .map(Opening::openedBy)
        .distinct()
        .collect(
            toMap(login -> login, login -> people.find(login).map(Person::name).orElse(login)));
  }

  /** A trial run unless the person chose to import. */
  @PostMapping("/import")
  String take(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean forReal,
      @RequestAttribute(Person.READER) Person reader,
      Model model)
      throws IOException {
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var keeper = Keeper.of(reader);
    var report =
        forReal
            ? workbook.takeRosters(name, file.getBytes(), keeper)
            : workbook.examineRosters(name, file.getBytes(), keeper);
    ShownReport.of(report, name, forReal).into(model);
    return show(reader, model);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  ModelAndView tooLarge(
      MaxUploadSizeExceededException e, @RequestAttribute(Person.READER) Person reader) {
    return new ModelAndView(PAGE)
        .addObject("rosters", contacts.of(reader))
        .addObject("reader", reader.login())
        .addObject("least", FixedContacts.USUAL_LEAST)
        .addObject("isTooLarge", true);
  }
}
