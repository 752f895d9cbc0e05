package org.lianxin.platform.task;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lianxin.directory.Person;
import org.lianxin.platform.task.HeldTasks.Stayed;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 批量换人: what one person has in hand, for the leader of the unit and the officers of an office. */
@Controller
@RequestMapping("/hand-overs")
class HeldTaskPages {

  private final HeldTasks held;
  private final Sentences sentences;

  HeldTaskPages(HeldTasks held, Sentences sentences) {
    this.held = held;
    this.sentences = sentences;
  }

  /**
   * The tasks of one person.
   *
   * @param from the login of who has them; empty to choose somebody
   */
  @GetMapping
  ModelAndView show(
      @RequestParam(defaultValue = "") String from,
      @RequestAttribute(Person.READER) Person reader) {
    return page(from, reader);
  }

  /**
   * Moves those that are chosen.
   *
   * @param task the engine's ids
   * @param to the login of who has them from now on; empty for their groups
   */
  @PostMapping
  ModelAndView handOver(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") Set<String> task,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireInCharge(reader);
    var stayed = held.handOver(from, task, to, reason, reader);
    var page =
        page(from, reader)
            .addObject("to", to)
            .addObject("reason", reason)
            .addObject("moved", task.size() - stayed.size())
            .addObject("stayed", stayed.stream().map(one -> said(one, language)).toList());
    if (!stayed.isEmpty() || task.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private String said(Stayed stayed, Locale language) {
    var why = new Refusal(List.of(stayed.why()));
    return "%s：%s".formatted(stayed.caseNo(), String.join("", sentences.of(why, language)));
  }

  private ModelAndView page(String from, Person reader) {
    requireInCharge(reader);
    var tasks = held.of(from, reader);
    return new ModelAndView("platform/held")
        .addObject("from", from)
        .addObject("holders", held.holders(reader))
        .addObject("tasks", tasks)
        .addObject("others", HeldTasks.others(tasks))
        .addObject("most", HandOvers.REASON);
  }

  private static void requireInCharge(Person reader) {
    if (HeldTasks.bodies(reader).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
