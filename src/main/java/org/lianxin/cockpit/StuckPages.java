package org.lianxin.cockpit;

import java.util.Locale;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 程序受阻: steps of the program that failed for good. A supervisor has one of his cases' tried again;
 * an administrator reads what the program said, and has all of them tried again.
 */
@Controller
@RequestMapping("/cockpit/stuck")
class StuckPages {

  private final StuckView stuck;

  StuckPages(StuckView stuck) {
    this.stuck = stuck;
  }

  @ModelAttribute
  void requireSupervisorOrAdministrator(@RequestAttribute(Person.READER) Person reader) {
    if (!reader.is(Role.SUPERVISOR)) {
      requireAdministrator(reader);
    }
  }

  private static void requireAdministrator(Person reader) {
    if (!reader.is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  ModelAndView show(@RequestAttribute(Person.READER) Person reader, Locale language) {
    return new ModelAndView("cockpit/stuck")
        .addObject("steps", stuck.shown(reader, language))
        .addObject("isAdministrator", reader.is(Role.ADMINISTRATOR));
  }

  @PostMapping("/{id}/retry")
  ModelAndView retry(
      @PathVariable String id, @RequestAttribute(Person.READER) Person reader, Locale language) {
    var isRetried = stuck.retry(id, reader);
    return show(reader, language).addObject(isRetried ? "retried" : "gone", true);
  }

  @PostMapping("/retry")
  ModelAndView retryAll(@RequestAttribute(Person.READER) Person reader, Locale language) {
    requireAdministrator(reader);
    stuck.retryAll(reader);
    return show(reader, language).addObject("retried", true);
  }
}
