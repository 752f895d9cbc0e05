package org.lianxin.platform.signin;

import static org.lianxin.platform.signin.SignInEvents.Kind.REFUSED_ELSEWHERE;
import static org.lianxin.platform.signin.SignInEvents.Kind.SIGNED_IN_ELSEWHERE;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Sign-in through an identity provider, when one is configured by {@code
 * spring.security.oauth2.client.*}. The provider says who somebody is; what he may do here comes
 * from the directory alone, and whom the directory doesn't know is refused.
 */
@Component
class OidcSignIn {

  private static final String UNKNOWN_PERSON = "unknown_person";

  private final ObjectProvider<ClientRegistrationRepository> providers;
  private final People people;
  private final SignInEvents events;
  private final SignInSettings settings;
  private final Clock clock;
  private final OidcUserService users = new OidcUserService();
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  OidcSignIn(
      ObjectProvider<ClientRegistrationRepository> providers,
      People people,
      SignInEvents events,
      SignInSettings settings,
      Clock clock) {
    this.providers = providers;
    this.people = people;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /** Opens this way in, if a provider is configured. */
  void offer(HttpSecurity http, RequestCache wishes) throws Exception {
    if (providers.getIfAvailable() == null) {
      return;
    }
    var wanted = new SavedRequestAwareAuthenticationSuccessHandler();
    wanted.setRequestCache(wishes);
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .userInfoEndpoint(info -> info.oidcUserService(this::known))
                .successHandler(
                    (request, response, signedIn) -> {
                      begin(request, response, signedIn);
                      wanted.onAuthenticationSuccess(request, response, signedIn);
                    })
                .failureHandler(this::refuse));
  }

  private OidcUser known(OidcUserRequest request) {
    var user = users.loadUser(request);
    if (person(user).isEmpty()) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(UNKNOWN_PERSON, login(user), null), "Not in the directory");
    }
    return user;
  }

  /** The session holds our own sign-in instead of the provider's. */
  private void begin(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws ServletException {
    var login =
        person((OidcUser) signedIn.getPrincipal())
            .map(Person::login)
            .orElseThrow(() -> new ServletException("The person has left meanwhile"));
    events.add(SIGNED_IN_ELSEWHERE, login, Address.of(request.getRemoteAddr()));
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(login, clock.instant(), null), null, List.of());
    sessions.saveContext(new SecurityContextImpl(token), request, response);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var unknown =
        failure instanceof OAuth2AuthenticationException refused
            && UNKNOWN_PERSON.equals(refused.getError().getErrorCode());
    var login =
        unknown ? ((OAuth2AuthenticationException) failure).getError().getDescription() : "";
    events.add(REFUSED_ELSEWHERE, login, Address.of(request.getRemoteAddr()));
    response.sendRedirect(
        request.getContextPath() + (unknown ? "/login?unknown" : "/login?elsewhere"));
  }

  private Optional<Person> person(OidcUser user) {
    return people.find(login(user)).filter(Person::active);
  }

  private String login(OidcUser user) {
    var login = user.getClaimAsString(settings.loginClaim());
    return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
  }
}
