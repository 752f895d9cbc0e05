package org.lianxin.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.directory.Notes;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.Refusal;
import org.lianxin.supervision.Urges;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代表工作台: what waits for a deputy, and where his demands stand. */
@Controller
class DeskPage {

  private final DeskView view;
  private final Urges urges;
  private final Words words;
  private final Notes notes;

  DeskPage(DeskView view, Urges urges, Words words, Notes notes) {
    this.view = view;
    this.urges = urges;
    this.words = words;
    this.notes = notes;
  }

  /**
   * The page.
   *
   * @param after where the page before ended; null for the first page
   */
  @GetMapping("/desk")
  String show(
      @RequestAttribute(Person.READER) Person reader,
      @RequestParam(required = false) String after,
      Model model) {
    if (!reader.is(Role.DEPUTY)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("notes", notes.unread(reader.login()));
    model.addAttribute("duties", view.duties(reader));
    model.addAttribute("page", view.demands(reader, after));
    model.addAttribute("steps", steps());
    return "desk/desk";
  }

  /** The stages by what this place calls them: those of one name are one step. */
  private Map<String, List<DemandStage>> steps() {
    return Stream.of(DemandStage.values())
        .collect(
            groupingBy(stage -> words.text("desk.stage." + stage), LinkedHashMap::new, toList()));
  }

  /** 催办: whoever has to go on with a demand of the reader is urged. */
  @PostMapping("/desk/demands/{caseNo}/urge")
  String urge(
      @PathVariable String caseNo,
      @RequestAttribute(Person.READER) Person reader,
      RedirectAttributes later) {
    try {
      urges.urge(caseNo, reader);
      later.addFlashAttribute("done", words.text("desk.urged", caseNo));
    } catch (Refusal refusal) {
      var reason = refusal.reasons().get(0);
      later.addFlashAttribute("away", words.text(reason.code(), reason.values().toArray()));
    }
    return "redirect:/desk";
  }
}
