package org.lianxin.guide;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.OpeningDay;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Deadlines;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.duty.DutyPolicy;
import org.lianxin.policy.PolicyChoices;
import org.lianxin.policy.PolicyKind;
import org.lianxin.policy.StageNames;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.LimitProfile;
import org.lianxin.routing.Routing;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.station.StationPolicy;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 口径和启用日期: what the place decides, each with what follows from it before it is chosen. */
@Controller
@RequestMapping("/guide")
class PolicyPages {

  /** The steps of most demands, in their order; the others are in the decision table. */
  private static final List<LimitKind> SHOWN =
      List.of(
          LimitKind.VERIFICATION,
          LimitKind.ASSIGNMENT,
          LimitKind.RETURN_WINDOW,
          LimitKind.FIRST_CONTACT,
          LimitKind.REPLY,
          LimitKind.EXTENSION,
          LimitKind.REHANDLING,
          LimitKind.DEPUTY_RATING,
          LimitKind.TELLING_VOTER,
          LimitKind.STRIKE_OFF);

  private final Routing routing;
  private final DutyPolicy duties;
  private final StationPolicy stations;
  private final PolicyChoices choices;
  private final OpeningDay opening;
  private final WorkingCalendar calendar;
  private final Deadlines deadlines;
  private final OwnCounty county;
  private final Sentences sentences;

  PolicyPages(
      Routing routing,
      DutyPolicy duties,
      StationPolicy stations,
      PolicyChoices choices,
      OpeningDay opening,
      WorkingCalendar calendar,
      Deadlines deadlines,
      OwnCounty county,
      Sentences sentences) {
    this.routing = routing;
    this.duties = duties;
    this.stations = stations;
    this.choices = choices;
    this.opening = opening;
    this.calendar = calendar;
    this.deadlines = deadlines;
    this.county = county;
    this.sentences = sentences;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (!reader.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping("/policy")
  ModelAndView policy() {
    var limits = new EnumMap<LimitKind, Map<LimitProfile, Limit>>(LimitKind.class);
    for (var kind : SHOWN) {
      var byProfile = new EnumMap<LimitProfile, Limit>(LimitProfile.class);
      for (var profile : LimitProfile.values()) {
        byProfile.put(profile, routing.limit(profile, kind, Urgency.NORMAL).limit());
      }
      limits.put(kind, byProfile);
    }
    return new ModelAndView("guide/policy")
        .addObject("shown", SHOWN)
        .addObject("limits", limits)
        .addObject("profiles", LimitProfile.values())
        .addObject("present", routing.profile())
        .addObject("offers", duties.offers())
        .addObject("stageNames", StageNames.values())
        .addObject("named", choices.stageNames())
        .addObject("standards", stations.offers());
  }

  @PostMapping("/policy")
  ModelAndView choose(
      @RequestParam(defaultValue = "") String profile,
      @RequestParam(name = "duties", required = false) List<String> expected,
      @RequestParam(defaultValue = "FOUR_STAGES") String stages,
      @RequestParam(defaultValue = "") String standard,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    try {
      county.requireReal();
      var known =
          Stream.of(LimitProfile.values())
              .filter(one -> one.name().equals(profile))
              .findFirst()
              .orElseThrow(() -> Refusal.of("profile", "guide.policy.profile-missing"));
      var named =
          Stream.of(StageNames.values())
              .filter(one -> one.name().equals(stages))
              .findFirst()
              .orElseThrow(() -> Refusal.of("stages", "guide.policy.stages-unknown"));
      stations.choose(standard, reader.login());
      choices.choose(PolicyKind.LIMITS, List.of(known.name()), reader.login());
      duties.choose(expected == null ? List.of() : expected, reader.login());
      choices.choose(PolicyKind.STAGES, List.of(named.name()), reader.login());
      return new ModelAndView("redirect:/guide");
    } catch (Refusal refusal) {
      return refused(policy(), refusal, language);
    }
  }

  @GetMapping("/opening")
  ModelAndView opening() {
    return new ModelAndView("guide/opening").addObject("opening", calendar.opening().orElse(null));
  }

  @PostMapping("/opening")
  ModelAndView open(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    try {
      county.requireReal();
      if (calendar.opening().isEmpty() && deadlines.isAnyLate()) {
        throw Refusal.of("day", "guide.opening.late-already");
      }
      opening.choose(day, reader.login());
      return new ModelAndView("redirect:/guide");
    } catch (Refusal refusal) {
      return refused(opening(), refusal, language);
    }
  }

  private ModelAndView refused(ModelAndView page, Refusal refusal, Locale language) {
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page.addObject("refused", sentences.of(refusal, language));
  }
}
