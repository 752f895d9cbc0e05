package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who I am here, where I am signed in, my last sign-ins, my password. */
@Controller
class AccountPage {

  private static final int LAST_EVENTS = 10;

  private final Directory directory;
  private final Accounts accounts;
  private final CredentialRows credentials;
  private final SignInEventRows events;
  private final Providers providers;
  private final FactorRows factors;
  private final SessionRows sessions;
  private final SessionStart start;
  private final ProofOfIdentity proof;

  AccountPage(
      Directory directory,
      Accounts accounts,
      CredentialRows credentials,
      SignInEventRows events,
      Providers providers,
      FactorRows factors,
      SessionRows sessions,
      SessionStart start,
      ProofOfIdentity proof) {
    this.directory = directory;
    this.accounts = accounts;
    this.credentials = credentials;
    this.events = events;
    this.providers = providers;
    this.factors = factors;
    this.sessions = sessions;
    this.start = start;
    this.proof = proof;
  }

  @GetMapping("/account")
  String show(
      @RequestAttribute(Person.READER) Person person, Authentication authentication, Model model) {
    var credential = credentials.find(person.login());
    model.addAttribute("person", person);
    model.addAttribute("places", directory.names(person.bodies()));
    model.addAttribute("hasPassword", credential.isPresent());
    model.addAttribute("mustChange", credential.filter(Credential::mustChange).isPresent());
    model.addAttribute("events", events.of(person.login(), LAST_EVENTS));
    var session = (SignedIn) authentication.getPrincipal();
    model.addAttribute("presentSession", session.session());
    model.addAttribute("hasFactor", factors.find(person.login()).isPresent());
    model.addAttribute("sessions", sessions.of(person.login()));
    model.addAttribute("byPassword", proof.byPassword(person.login()));
    if (session.secretChangedAt() == null) {
      model.addAttribute("providers", providers.all());
      model.addAttribute("provenFor", FreshProof.FRESH.toMinutes());
    }
    return "signin/account";
  }

  @PostMapping("/account")
  String change(
      @RequestAttribute(Person.READER) Person person,
      @RequestParam String present,
      @RequestParam String fresh,
      @RequestParam String again,
      Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      var address = Address.of(request.getRemoteAddr());
      var before = (SignedIn) authentication.getPrincipal();
      var changed = accounts.change(person, before.session(), address, present, fresh, again);
      request.changeSessionId();
      start.hold(before.with(changed), request, response);
      return "redirect:/account?changed";
    } catch (Refusal e) {
      model.addAttribute("reason", e.reasons().get(0));
    } catch (TooManyTries e) {
      model.addAttribute(
          "reason", new Refusal.Reason("present", "signin.login.wait", List.of(e.minutes())));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(person, authentication, model);
  }

  /**
   * The person ends a session of his own, in which somebody else may sit.
   *
   * @param id its number; empty for all but this one
   */
  @PostMapping("/account/sessions")
  String end(
      @RequestAttribute(Person.READER) Person person,
      @RequestParam(name = "session", defaultValue = "") String id,
      @RequestParam(name = ProofOfIdentity.FIELD, required = false) String typed,
      Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      proof.confirm(person.login(), typed);
      accounts.end(
          person.login(),
          ((SignedIn) authentication.getPrincipal()).session(),
          id,
          Address.of(request.getRemoteAddr()));
      return "redirect:/account?ended";
    } catch (Refusal e) {
      model.addAttribute("sessionReason", e.reasons().get(0));
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(person, authentication, model);
  }
}
