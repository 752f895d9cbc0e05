package org.lianxin.cockpit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.search.WatchedCases.Behind;
import org.lianxin.search.WatchedCases.Figures;
import org.lianxin.search.WatchedCases.Row;
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

/** 监督概览: how many cases are late, due soon, returned often or stuck, and which. */
@Controller
@RequestMapping("/cockpit")
class CockpitPages {

  private static final int PAGE = 50;

  private static final Pattern MARK = Pattern.compile("([\\d-]{10})~(XQ-\\d{4}-\\d{6,})");

  private final CockpitView view;
  private final StuckView stuck;
  private final NodesView nodes;

  CockpitPages(CockpitView view, StuckView stuck, NodesView nodes) {
    this.view = view;
    this.stuck = stuck;
    this.nodes = nodes;
  }

  /** Whom Cockpit is open to. */
  @ModelAttribute
  void requireSupervisor(@RequestAttribute(Person.READER) Person reader) {
    if (!reader.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView overview(@RequestAttribute(Person.READER) Person reader) {
    var figures = view.figures(reader);
    return new ModelAndView("cockpit/overview")
        .addObject("areas", figures)
        .addObject("names", view.areas(figures))
        .addObject("late", sum(figures, Figures::late))
        .addObject("soon", sum(figures, Figures::soon))
        .addObject("returned", sum(figures, Figures::among))
        .addObject("open", sum(figures, Figures::open))
        .addObject("stuck", stuck.of(reader).size());
  }

  private static int sum(List<Figures> figures, ToIntFunction<Figures> figure) {
    return figures.stream().mapToInt(figure).sum();
  }

  /** A page of the list; an empty choice of the form is none. */
  @GetMapping("/cases")
  ModelAndView cases(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(defaultValue = "LATE") Concern concern,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String behind,
      Locale language) {
    var rows = view.list(reader, concern, area.isBlank() ? null : area, behind(behind), PAGE + 1);
    var page = rows.subList(0, Math.min(rows.size(), PAGE));
    var figures = view.figures(reader);
    return new ModelAndView("cockpit/cases")
        .addObject("concern", concern)
        .addObject("concerns", Concern.values())
        .addObject("area", area)
        .addObject("areas", figures)
        .addObject("names", view.areas(figures))
        .addObject("cases", view.shown(page, language))
        .addObject("isFirst", behind.isBlank())
        .addObject("next", rows.size() > PAGE ? mark(rows.get(PAGE - 1)) : null);
  }

  /** Where the cases of a process are, and how long they stay; of an unknown one nothing. */
  @GetMapping("/processes/{process}")
  ModelAndView process(
      @PathVariable String process,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    return new ModelAndView("cockpit/process")
        .addObject("name", view.step(process, process, language))
        .addObject("days", NodesView.DAYS)
        .addObject("nodes", nodes.of(reader, process, language));
  }

  /** The place behind a row as an address holds it. */
  private static String mark(Row row) {
    return row.behind().dueOn() + "~" + row.caseNo();
  }

  /** What is no such place is the beginning. */
  private static Optional<Behind> behind(String mark) {
    var parts = MARK.matcher(mark);
    try {
      return parts.matches()
          ? Optional.of(new Behind(LocalDate.parse(parts.group(1)), parts.group(2)))
          : Optional.empty();
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
