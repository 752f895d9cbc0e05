package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The administrator's pages of all accounts. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

  private static final int PAGE = 50;
  private static final int LAST_EVENTS = 20;

  private final People people;
  private final Directory directory;
  private final Accounts accounts;
  private final CredentialRows credentials;
  private final Throttle throttle;
  private final SignInEventRows events;
  private final ProviderLinkRows links;
  private final FactorRows factors;
  private final SecondFactor factor;
  private final ProofOfIdentity proof;

  AccountsPage(
      People people,
      Directory directory,
      Accounts accounts,
      CredentialRows credentials,
      Throttle throttle,
      SignInEventRows events,
      ProviderLinkRows links,
      FactorRows factors,
      SecondFactor factor,
      ProofOfIdentity proof) {
    this.people = people;
    this.directory = directory;
    this.accounts = accounts;
    this.credentials = credentials;
    this.throttle = throttle;
    this.events = events;
    this.links = links;
    this.factors = factors;
    this.factor = factor;
    this.proof = proof;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var found = people.all().stream().filter(person -> matches(person, search)).toList();
    var pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    var shown = Math.min(Math.max(page, 1), pages);
    model.addAttribute("search", search);
    model.addAttribute("total", found.size());
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("people", cut(found, shown));
    return "signin/accounts";
  }

  @GetMapping("/{login}")
  String show(
      @PathVariable String login, @RequestAttribute(Person.READER) Person reader, Model model) {
    var person = person(login);
    model.addAttribute("person", person);
    model.addAttribute("places", directory.names(person.bodies()));
    model.addAttribute("credential", credentials.find(login).orElse(null));
    model.addAttribute(
        "waitMinutes", throttle.waiting(login).map(TooManyTries::minutes).orElse(null));
    model.addAttribute("events", events.of(login, LAST_EVENTS));
    model.addAttribute("links", links.of(login));
    var own = factors.find(login);
    model.addAttribute("factor", own.orElse(null));
    model.addAttribute(
        "obstacle",
        own.filter(found -> found.resetAskedBy() != null)
            .map(found -> factor.obstacle(found, person, reader))
            .orElse(null));
    model.addAttribute("byPassword", proof.byPassword(reader.login()));
    return "signin/account-of";
  }

  /** Answers with the password itself instead of leading on: it is nowhere to be read again. */
  @PostMapping("/{login}/password")
  String issue(
      @PathVariable String login,
      @RequestAttribute(Person.READER) Person by,
      HttpServletRequest request,
      Model model) {
    var person = person(login);
    if (login.equals(by.login())) {
      return "redirect:/account";
    }
    model.addAttribute("issued", accounts.issue(person.login(), by.login(), address(request)));
    return show(login, by, model);
  }

  @PostMapping("/{login}/unlock")
  String unlock(@PathVariable String login, Principal by, HttpServletRequest request) {
    accounts.unlock(person(login).login(), by.getName(), address(request));
    return "redirect:/accounts/{login}?unlocked";
  }

  @PostMapping("/{login}/unlink")
  String unlink(@PathVariable String login, Principal by, HttpServletRequest request) {
    accounts.unlink(person(login).login(), by.getName(), address(request));
    return "redirect:/accounts/{login}?unlinked";
  }

  /** The first step of a reset; nobody asks for his own. */
  @PostMapping("/{login}/factor/ask")
  String askReset(@PathVariable String login, Principal by, HttpServletRequest request) {
    if (login.equals(by.getName())) {
      return "redirect:/account/factor";
    }
    factor.askReset(person(login), by.getName(), address(request));
    return "redirect:/accounts/{login}?asked";
  }

  /** The second step, of another administrator. */
  @PostMapping("/{login}/factor/reset")
  String reset(
      @PathVariable String login,
      @RequestParam(name = ProofOfIdentity.FIELD, required = false) String typed,
      @RequestAttribute(Person.READER) Person by,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      proof.confirm(by.login(), typed);
      factor.reset(person(login), by, address(request));
      return "redirect:/accounts/{login}?reset";
    } catch (Refusal e) {
      model.addAttribute("reason", e.reasons().get(0));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(login, by, model);
  }

  private Person person(String login) {
    return people.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static boolean matches(Person person, String search) {
    var word = search.strip().toLowerCase(Locale.ROOT);
    return person.login().contains(word)
        || person.name().toLowerCase(Locale.ROOT).contains(word)
        || person.posts().stream()
            .anyMatch(post -> post.body().toLowerCase(Locale.ROOT).contains(word));
  }

  private static List<Person> cut(List<Person> found, int page) {
    return found.subList((page - 1) * PAGE, Math.min(page * PAGE, found.size()));
  }

  private static String address(HttpServletRequest request) {
    return Address.of(request.getRemoteAddr());
  }
}
