package org.lianxin.standin.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Words;
import org.lianxin.shared.Label;
import org.lianxin.shared.Option;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandInAct;
import org.lianxin.standin.StandInState;
import org.lianxin.standin.StandInWish;
import org.lianxin.standin.StandIns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 代理: what waits for a second person, who stands in for whom, and the form in which whoever leads
 * an office has somebody stand in for one who is away. Everybody sees what he has to do with.
 */
@Controller
@RequestMapping("/stand-ins")
class StandInsPage {

  private static final String PAGE = "standin/stand-ins";

  /** The most that the page shows. */
  private static final int LAST = 200;

  /** What the form holds. */
  record Form(
      String post,
      String standIn,
      Set<StandInAct> acts,
      LocalDate from,
      LocalDate to,
      String reason) {

    /** No act when none was chosen. */
    Form {
      acts = acts == null ? EnumSet.noneOf(StandInAct.class) : acts;
    }

    static Form empty() {
      return new Form(null, null, null, null, null, null);
    }

    StandInWish wish() {
      return new StandInWish(post, standIn, acts, from, to, reason);
    }
  }

  private final StandIns standIns;
  private final People people;
  private final Directory directory;
  private final Words words;
  private final ProofOfIdentity proof;

  StandInsPage(
      StandIns standIns, People people, Directory directory, Words words, ProofOfIdentity proof) {
    this.standIns = standIns;
    this.people = people;
    this.directory = directory;
    this.words = words;
    this.proof = proof;
  }

  @GetMapping
  String show(@RequestAttribute(Person.READER) Person reader, Model model) {
    model.addAllAttributes(page(reader, Form.empty()));
    return PAGE;
  }

  @PostMapping
  ModelAndView appoint(Form form, @RequestAttribute(Person.READER) Person reader) {
    return after(reader, form, "appointed", () -> standIns.appoint(form.wish(), reader));
  }

  @PostMapping("/{id}/approve")
  ModelAndView approve(
      @PathVariable long id,
      @RequestParam(name = ProofOfIdentity.FIELD, required = false) String typed,
      @RequestAttribute(Person.READER) Person reader) {
    return after(
        reader,
        Form.empty(),
        "approved",
        () -> {
          proof.confirm(reader.login(), typed);
          standIns.approve(id, reader);
        });
  }

  @PostMapping("/{id}/refuse")
  ModelAndView refuse(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String refusal,
      @RequestAttribute(Person.READER) Person reader) {
    return after(reader, Form.empty(), "refused", () -> standIns.refuse(id, reader, refusal));
  }

  @PostMapping("/{id}/end")
  ModelAndView end(@PathVariable long id, @RequestAttribute(Person.READER) Person reader) {
    return after(reader, Form.empty(), "ended", () -> standIns.end(id, reader));
  }

  private ModelAndView after(Person reader, Form form, String done, Runnable step) {
    try {
      step.run();
      return new ModelAndView("redirect:/stand-ins?" + done);
    } catch (Refusal refusal) {
      var page = new ModelAndView(PAGE, page(reader, form), HttpStatus.UNPROCESSABLE_ENTITY);
      return page.addObject(
          "errors",
          refusal.reasons().stream().map(StandInsPage::worded).collect(groupingBy(Reason::field)));
    }
  }

  private static Reason worded(Reason reason) {
    return new Reason(
        reason.field(), reason.code(), reason.values().stream().map(Label::orValue).toList());
  }

  private Map<String, Object> page(Person reader, Form form) {
    var shown = standIns.shown(reader, LAST);
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("errors", Map.of());
    model.put("acts", StandInAct.values());
    model.put("posts", posts(reader));
    model.put("people", candidates(reader));
    model.put("byPassword", proof.byPassword(reader.login()));
    model.put("needed", of(shown, Set.of(StandInState.NEEDED)));
    model.put("waiting", of(shown, Set.of(StandInState.WAITING)));
    model.put("held", of(shown, Set.of(StandInState.HELD)));
    model.put("past", of(shown, Set.of(StandInState.ENDED, StandInState.REFUSED)));
    model.put("obstacles", obstacles(shown, reader));
    model.put(
        "endable",
        shown.stream()
            .filter(standIn -> standIns.mayEnd(standIn, reader))
            .map(StandIn::id)
            .toList());
    model.put("names", names(shown));
    model.put("places", directory.names(shown.stream().map(StandIn::body).toList()));
    model.put("units", units(shown));
    return model;
  }

  private static List<StandIn> of(List<StandIn> shown, Set<StandInState> states) {
    return shown.stream().filter(standIn -> states.contains(standIn.state())).toList();
  }

  private List<Option> posts(Person reader) {
    return standIns.posts(reader).stream()
        .map(held -> new Option("%s（%s）".formatted(held.name(), post(held.post())), held.key()))
        .toList();
  }

  private List<Option> candidates(Person reader) {
    return standIns.candidates(reader).stream()
        .map(
            person ->
                new Option(
                    "%s（%s）"
                        .formatted(
                            person.name(),
                            person.posts().stream().map(this::post).collect(joining("、"))),
                    person.login()))
        .toList();
  }

  private String post(Post post) {
    return words.text("directory.post-name", words.body(post.body()), post.role());
  }

  /** Why the reader may not decide, by number; nothing where he may. */
  private Map<Long, String> obstacles(List<StandIn> shown, Person reader) {
    var obstacles = new HashMap<Long, String>();
    of(shown, Set.of(StandInState.WAITING))
        .forEach(waiting -> obstacles.put(waiting.id(), standIns.obstacle(waiting, reader)));
    return obstacles;
  }

  private Map<String, String> names(List<StandIn> shown) {
    return shown.stream()
        .flatMap(
            one ->
                Stream.of(
                    one.login(),
                    one.principal(),
                    one.appointedBy(),
                    one.decidedBy(),
                    one.endedBy()))
        .filter(login -> login != null && !login.isEmpty())
        .distinct()
        .collect(
            toMap(login -> login, login -> people.find(login).map(Person::name).orElse(login)));
  }

  private Map<Long, String> units(List<StandIn> shown) {
    return shown.stream()
        .filter(standIn -> !standIn.against().isEmpty())
        .collect(toMap(StandIn::id, standIn -> words.bodies(standIn.against())));
  }
}
