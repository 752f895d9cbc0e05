package org.lianxin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who I am here, my last sign-ins, my password. */
@Controller
class AccountPage {

  private static final int LAST_EVENTS = 10;

  private final Directory directory;
  private final Accounts accounts;
  private final CredentialRows credentials;
  private final SignInEventRows events;
  private final Providers providers;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  AccountPage(
      Directory directory,
      Accounts accounts,
      CredentialRows credentials,
      SignInEventRows events,
      Providers providers) {
    this.directory = directory;
    this.accounts = accounts;
    this.credentials = credentials;
    this.events = events;
    this.providers = providers;
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
    if (((SignedIn) authentication.getPrincipal()).secretChangedAt() == null) {
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
      var changed = accounts.change(person, address, present, fresh, again);
      goOn((SignedIn) authentication.getPrincipal(), changed, request, response);
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

  /** This session belongs to the new password, under a new id; all others end. */
  private void goOn(
      SignedIn before,
      Credential changed,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.changeSessionId();
    var now =
        new SignedIn(before.login(), before.since(), changed.changedAt(), null, before.roles());
    var token = UsernamePasswordAuthenticationToken.authenticated(now, null, List.of());
    sessions.saveContext(new SecurityContextImpl(token), request, response);
  }
}
