package org.lianxin.desk;

import org.lianxin.directory.Notes;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 代表工作台: what waits for a deputy, and where his demands stand. */
@Controller
class DeskPage {

  private final DeskView view;
  private final Notes notes;

  DeskPage(DeskView view, Notes notes) {
    this.view = view;
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
    model.addAttribute("stages", DemandStage.values());
    return "desk/desk";
  }
}
