package org.lianxin.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Area;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.policy.PolicyChoices;
import org.lianxin.policy.PolicyKind;
import org.lianxin.shared.Download;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.signin.Slips;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.file.DirectoryWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 开始使用: the steps, the choice of the county, its offices and the workbook; administrators. */
@Controller
@RequestMapping("/guide")
class GuidePages {

  /** What a name's field is called before the office's code. */
  private static final String NAME = "name-";

  private final Proposals proposals;
  private final OwnCounty county;
  private final Directory directory;
  private final DirectoryWorkbook workbook;
  private final PolicyChoices choices;
  private final WorkingCalendar calendar;
  private final Slips slips;
  private final Sentences sentences;
  private final MessageSource messages;

  GuidePages(
      Proposals proposals,
      OwnCounty county,
      Directory directory,
      DirectoryWorkbook workbook,
      PolicyChoices choices,
      WorkingCalendar calendar,
      Slips slips,
      Sentences sentences,
      MessageSource messages) {
    this.proposals = proposals;
    this.county = county;
    this.directory = directory;
    this.workbook = workbook;
    this.choices = choices;
    this.calendar = calendar;
    this.slips = slips;
    this.sentences = sentences;
    this.messages = messages;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (!reader.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    var waiting = slips.waiting().size();
    var people = county.people();
    var done = new LinkedHashMap<GuideStep, Boolean>();
    done.put(GuideStep.COUNTY, !county.counties().isEmpty());
    done.put(GuideStep.PEOPLE, people > 0);
    done.put(GuideStep.PASSWORDS, people > 0 && waiting == 0);
    done.put(GuideStep.POLICY, choices.find(PolicyKind.LIMITS).isPresent());
    done.put(GuideStep.OPENING, calendar.opening().isPresent());
    done.put(GuideStep.OLD_LEDGERS, false);
    done.put(GuideStep.CHECKUP, false);
    model.addAttribute("done", done);
    model.addAttribute("isOfficer", reader.is(Role.OFFICER));
    model.addAttribute("counties", county.counties());
    model.addAttribute("bodies", county.bodies());
    model.addAttribute("people", people);
    model.addAttribute("waiting", waiting);
    model.addAttribute("opening", calendar.opening().orElse(null));
    model.addAttribute("isDemonstration", county.isDemonstration());
    return "guide/guide";
  }

  /** From the provinces down to the county. */
  @GetMapping("/area")
  String area(@RequestParam(required = false) String in, Model model) {
    var at = in == null ? null : area(in);
    if (at != null && at.kind() == AreaKind.DISTRICT) {
      return "redirect:/guide/bodies?area=" + at.code();
    }
    model.addAttribute("at", at);
    model.addAttribute("above", at == null || at.parent() == null ? null : area(at.parent()));
    model.addAttribute(
        "below",
        directory.divisions(at == null ? null : at.code()).stream()
            .filter(below -> !Proposals.TOWNSHIPS.contains(below.kind()))
            .toList());
    model.addAttribute("isCounty", at != null && !proposals.towns(at).isEmpty());
    return "guide/area";
  }

  private Area area(String code) {
    return directory
        .area(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/bodies")
  ModelAndView bodies(@RequestParam(name = "area") String code, Locale language) {
    try {
      return bodies(proposals.of(code), null);
    } catch (Refusal refusal) {
      return refused("guide/area", refusal, language).addObject("below", directory.divisions(null));
    }
  }

  /**
   * The offices to look through.
   *
   * @param names the names that were typed, by the code of each that was kept; null before
   */
  private ModelAndView bodies(Proposal proposal, Map<String, String> names) {
    var there = new LinkedHashMap<String, String>();
    var shown = new LinkedHashMap<String, String>();
    for (var office : proposal.offices()) {
      directory.body(office.code()).ifPresent(body -> there.put(body.code(), body.name()));
      shown.put(office.code(), names == null ? office.name() : names.get(office.code()));
    }
    return new ModelAndView("guide/bodies")
        .addObject("proposal", proposal)
        .addObject("there", there)
        .addObject("names", shown)
        .addObject("places", places(proposal))
        .addObject("isDemonstration", county.isDemonstration());
  }

  private static Map<String, String> places(Proposal proposal) {
    var places = new LinkedHashMap<String, String>();
    proposal.areas().forEach(area -> places.put(area.code(), area.name()));
    return places;
  }

  @PostMapping("/bodies")
  ModelAndView take(
      @RequestParam(name = "area") String code,
      @RequestParam(required = false) List<String> keep,
      @RequestParam Map<String, String> fields,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    Proposal proposal;
    try {
      proposal = proposals.of(code);
    } catch (Refusal refusal) {
      return refused("guide/area", refusal, language).addObject("below", directory.divisions(null));
    }
    var names = new LinkedHashMap<String, String>();
    proposal.offices().stream()
        .map(BodyRow::code)
        .filter(body -> keep != null && keep.contains(body))
        .forEach(body -> names.put(body, fields.getOrDefault(NAME + body, "")));
    try {
      county.requireReal();
      county.take(proposal, names, reader.login());
      return new ModelAndView("redirect:/guide/people");
    } catch (Refusal refusal) {
      var page = bodies(proposal, names);
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
      return page.addObject("refused", sentences.of(refusal, language));
    }
  }

  @GetMapping("/people")
  String people(Model model) {
    model.addAttribute("counties", county.counties());
    return "guide/people";
  }

  /** The workbook with the county's areas and bodies and a line for each post. */
  @GetMapping("/template.xlsx")
  void template(
      @RequestParam(name = "area") String code,
      @RequestParam(defaultValue = "TOWNS") SheetExtent extent,
      @RequestAttribute(Person.READER) Person reader,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    var proposal = proposals.of(code);
    var name =
        messages.getMessage(
            "guide.template.file", new Object[] {proposal.county().name()}, language);
    Download.begin(response, name + ".xlsx");
    workbook.prepared(
        response.getOutputStream(), county.sheets(proposal, extent, reader), language);
  }

  /** How one comes from the demonstration to the own county. */
  @GetMapping("/real")
  String real(Model model) {
    model.addAttribute("isDemonstration", county.isDemonstration());
    return "guide/real";
  }

  private ModelAndView refused(String view, Refusal refusal, Locale language) {
    var page = new ModelAndView(view, HttpStatus.UNPROCESSABLE_ENTITY);
    return page.addObject("refused", sentences.of(refusal, language));
  }
}
