package org.lianxin.workbook.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Grant;
import org.lianxin.directory.Grants;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 岗位授权: what waits for a second person and what was decided, for administrators and for whoever
 * leads a body.
 */
@Controller
@RequestMapping("/powers")
class PowersPage {

  private static final String PAGE = "workbook/powers";
  private static final int LAST = 30;

  private final Grants grants;
  private final People people;
  private final Directory directory;
  private final ProofOfIdentity proof;

  PowersPage(Grants grants, People people, Directory directory, ProofOfIdentity proof) {
    this.grants = grants;
    this.people = people;
    this.directory = directory;
    this.proof = proof;
  }

  @ModelAttribute
  void keepOthersOut(@RequestAttribute(Person.READER) Person reader) {
    if (!grants.mayDecide(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  @GetMapping
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    model.addAllAttributes(page(reader));
    return PAGE;
  }

  @PostMapping("/{id}/approve")
  ModelAndView approve(
      @PathVariable long id,
      @RequestParam(name = ProofOfIdentity.FIELD, required = false) String typed,
      @RequestAttribute(Person.READER) Person reader) {
    return decide(id, reader, "approved", typed, () -> grants.approve(id, reader));
  }

  @PostMapping("/{id}/refuse")
  ModelAndView refuse(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = ProofOfIdentity.FIELD, required = false) String typed,
      @RequestAttribute(Person.READER) Person reader) {
    return decide(id, reader, "refused", typed, () -> grants.refuse(id, reader, reason));
  }

  private ModelAndView decide(long id, Person reader, String done, String typed, Runnable step) {
    try {
      proof.confirm(reader.login(), typed);
      step.run();
      return new ModelAndView("redirect:/powers?" + done);
    } catch (Refusal refusal) {
      return new ModelAndView(PAGE, page(reader), HttpStatus.UNPROCESSABLE_ENTITY)
          .addObject("failed", id)
          .addObject("reason", refusal.reasons().get(0));
    }
  }

  private Map<String, Object> page(Person reader) {
    var waiting = grants.waiting();
    var decided = grants.decided(LAST);
    var model = new HashMap<String, Object>();
    model.put("waiting", waiting);
    model.put("decided", decided);
    model.put("byPassword", proof.byPassword(reader.login()));
    model.put("obstacles", obstacles(waiting, reader));
    model.put("names", names(Stream.concat(waiting.stream(), decided.stream()).toList()));
    model.put(
        "places",
        directory.names(
            Stream.concat(waiting.stream(), decided.stream()).map(Grant::body).toList()));
    return model;
  }

  /** Why the reader may not decide, by the grant's number; nothing where he may. */
  private Map<Long, String> obstacles(List<Grant> waiting, Person reader) {
    var obstacles = new HashMap<Long, String>();
    for (var grant : waiting) {
      obstacles.put(grant.id(), grants.obstacle(grant, reader));
    }
    return obstacles;
  }

  private Map<String, String> names(List<Grant> shown) {
    return shown.stream()
        .flatMap(grant -> Stream.of(grant.login(), grant.askedBy(), grant.decidedBy()))
        .filter(login -> login != null && !login.isEmpty())
        .distinct()
        .collect(
            toMap(login -> login, login -> people.find(login).map(Person::name).orElse(login)));
  }
}
