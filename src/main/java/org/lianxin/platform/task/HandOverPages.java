package org.lianxin.platform.task;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Sentences;
import org.lianxin.shared.TaskUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 现在谁在办: the tasks of a case that wait, and how who is in charge puts one into other hands. */
@Controller
@RequestMapping("/demands/{caseNo}/tasks")
class HandOverPages {

  private final HandOvers handOvers;
  private final Demands demands;
  private final CaseAccess access;
  private final Sentences sentences;

  HandOverPages(HandOvers handOvers, Demands demands, CaseAccess access, Sentences sentences) {
    this.handOvers = handOvers;
    this.demands = demands;
    this.access = access;
    this.sentences = sentences;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView show(@PathVariable String caseNo, @RequestAttribute(Person.READER) Person reader) {
    return page(caseNo, reader, "", "", "", Map.of(), HttpStatus.OK);
  }

  /** The same for a script that says what comes next. */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<Next> next(@PathVariable String caseNo, @RequestAttribute(Person.READER) Person reader) {
    requireAccess(caseNo, reader);
    return handOvers.of(caseNo, reader).stream()
        .map(task -> new Next(task.name(), task.holder(), task.doers()))
        .toList();
  }

  /** A task that waits, and with whom. */
  record Next(String name, String holder, List<String> doers) {}

  @PostMapping("/{task}")
  ModelAndView handOver(
      @PathVariable String caseNo,
      @PathVariable String task,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute(Person.READER) Person reader,
      Locale language) {
    requireAccess(caseNo, reader);
    try {
      handOvers.handOver(caseNo, task, to, reason, reader);
      return new ModelAndView("redirect:/demands/" + caseNo + "/tasks");
    } catch (Refusal refusal) {
      return page(
          caseNo,
          reader,
          task,
          to,
          reason,
          sentences.firstByField(refusal, language),
          HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (TaskUnavailable faster) {
      var told = Refusal.of("", "platform.tasks.gone");
      return page(
          caseNo,
          reader,
          task,
          to,
          reason,
          sentences.firstByField(told, language),
          HttpStatus.CONFLICT);
    }
  }

  private ModelAndView page(
      String caseNo,
      Person reader,
      String task,
      String to,
      String reason,
      Map<String, String> errors,
      HttpStatus status) {
    requireAccess(caseNo, reader);
    var isThere = handOvers.of(caseNo, reader);
    return new ModelAndView("platform/tasks", status)
        .addObject("demand", demands.get(caseNo))
        .addObject("waiting", isThere)
        .addObject("refused", List.of(task, to, reason))
        .addObject("errors", errors)
        .addObject("most", HandOvers.REASON);
  }

  /** Whoever may not read a case does not learn that there is one. */
  private void requireAccess(String caseNo, Person reader) {
    if (!access.mayRead(caseNo, reader)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
