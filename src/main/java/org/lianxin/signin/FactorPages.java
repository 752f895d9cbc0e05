package org.lianxin.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.directory.Person;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.QrCode;
import org.lianxin.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 动态口令: set up and taken away by its person, and asked for after the password. */
@Controller
class FactorPages {

  /** The secret of an authenticator that has not shown a code yet, in the session. */
  private static final String SECRET = FactorPages.class.getName() + ".secret";

  private final SecondFactor factor;
  private final FactorRows factors;
  private final SessionRows sessions;
  private final SignInSettings settings;
  private final ProofOfIdentity proof;
  private final Clock clock;
  private final SavedRequestAwareAuthenticationSuccessHandler wanted =
      new SavedRequestAwareAuthenticationSuccessHandler();

  FactorPages(
      SecondFactor factor,
      FactorRows factors,
      SessionRows sessions,
      SignInSettings settings,
      ProofOfIdentity proof,
      Clock clock) {
    this.factor = factor;
    this.factors = factors;
    this.sessions = sessions;
    this.settings = settings;
    this.proof = proof;
    this.clock = clock;
    wanted.setRequestCache(SecurityChains.wishes());
  }

  @GetMapping("/login/code")
  String ask(Authentication authentication) {
    return isAsked(authentication) ? "signin/code" : "redirect:/";
  }

  private static boolean isAsked(Authentication authentication) {
    return Hold.of(authentication).filter(Hold.MUST_GIVE_CODE::equals).isPresent();
  }

  /** Goes on in the session, under a new id, to the page that was wanted. */
  @PostMapping("/login/code")
  String give(
      @RequestParam(name = SecondFactor.FIELD, defaultValue = "") String typed,
      Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException, ServletException {
    if (!isAsked(authentication)) {
      return "redirect:/";
    }
    var session = (SignedIn) authentication.getPrincipal();
    try {
      factor.check(session.login(), typed, Address.of(request.getRemoteAddr()));
    } catch (Refusal e) {
      model.addAttribute("reason", e.reasons().get(0));
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return ask(authentication);
    }
    sessions.codeGiven(session.session());
    request.changeSessionId();
    wanted.onAuthenticationSuccess(request, response, authentication);
    return null;
  }

  @GetMapping("/account/factor")
  String show(@RequestAttribute(Person.READER) Person person, HttpSession session, Model model) {
    var own = factors.find(person.login());
    model.addAttribute("factor", own.orElse(null));
    model.addAttribute("codesLeft", factors.codesLeft(person.login()));
    model.addAttribute("asked", settings.asksFactorOf(person));
    model.addAttribute("byPassword", proof.byPassword(person.login()));
    if (own.isEmpty()) {
      var secret = secret(session);
      model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
      model.addAttribute("qr", QrCode.of(OneTimeCodes.address(person.login(), secret)));
    }
    return "signin/factor";
  }

  private static String secret(HttpSession session) {
    return Optional.ofNullable((String) session.getAttribute(SECRET))
        .orElseGet(
            () -> {
              var fresh = OneTimeCodes.secret();
              session.setAttribute(SECRET, fresh);
              return fresh;
            });
  }

  /** Answers with the codes for the paper instead of leading on: they are shown once. */
  @PostMapping("/account/factor")
  String set(
      @RequestAttribute(Person.READER) Person person,
      @RequestParam(name = SecondFactor.FIELD, defaultValue = "") String typed,
      @RequestParam(name = ProofOfIdentity.FIELD, required = false) String password,
      Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var login = person.login();
    var session = request.getSession();
    if (factors.find(login).isPresent() || !proof.byPassword(login)) {
      return "redirect:/account/factor";
    }
    try {
      proof.confirm(login, password);
      var codes =
          factor.set(
              login,
              secret(session),
              typed,
              ((SignedIn) authentication.getPrincipal()).session(),
              Address.of(request.getRemoteAddr()));
      session.removeAttribute(SECRET);
      model.addAttribute("codes", codes);
      model.addAttribute("person", person);
      model.addAttribute("today", LocalDate.now(clock));
    } catch (Refusal e) {
      refuse(e, response, model);
    }
    return show(person, session, model);
  }

  @PostMapping("/account/factor/remove")
  String remove(
      @RequestAttribute(Person.READER) Person person,
      @RequestParam(name = SecondFactor.FIELD, defaultValue = "") String typed,
      @RequestParam(name = ProofOfIdentity.FIELD, required = false) String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      var address = Address.of(request.getRemoteAddr());
      proof.confirm(person.login(), password);
      factor.check(person.login(), typed, address);
      factor.remove(person.login(), address);
      return "redirect:/account/factor?removed";
    } catch (Refusal e) {
      refuse(e, response, model);
    }
    return show(person, request.getSession(), model);
  }

  private static void refuse(Refusal refusal, HttpServletResponse response, Model model) {
    model.addAttribute("reason", refusal.reasons().get(0));
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
  }
}
