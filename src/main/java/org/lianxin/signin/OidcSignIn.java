package org.lianxin.signin;

import static org.lianxin.signin.SignInEventRows.Kind.LINKED;
import static org.lianxin.signin.SignInEventRows.Kind.REFUSED_ELSEWHERE;
import static org.lianxin.signin.SignInEventRows.Kind.SIGNED_IN_ELSEWHERE;

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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Sign-in through an identity provider, when one is configured by {@code
 * spring.security.oauth2.client.*}. The provider says who somebody is; what he may do here comes
 * from the directory, and whom that doesn't know is refused. Who he is, is his account there
 * (issuer and subject): the first sign-in links it to the person that the login claim names, and
 * from then on another account with that claim is refused until an administrator has taken the
 * link. If the provider is asked for roles, only those that it names count, and whoever has none
 * there is refused.
 */
@Component
class OidcSignIn {

  private static final String UNKNOWN = "unknown";
  private static final String ROLELESS = "roleless";
  private static final String OTHER_ACCOUNT = "account";

  private final ObjectProvider<ClientRegistrationRepository> providers;
  private final People people;
  private final SignInEventRows events;
  private final ProviderLinkRows links;
  private final SignInSettings settings;
  private final Clock clock;
  private final ProviderRoles roles;
  private final SessionStart sessions;
  private final OidcUserService users = new OidcUserService();

  OidcSignIn(
      ObjectProvider<ClientRegistrationRepository> providers,
      People people,
      SignInEventRows events,
      ProviderLinkRows links,
      SignInSettings settings,
      SessionStart sessions,
      Clock clock) {
    this.providers = providers;
    this.people = people;
    this.events = events;
    this.links = links;
    this.settings = settings;
    this.sessions = sessions;
    this.clock = clock;
    this.roles = new ProviderRoles(settings);
  }

  /** Opens this way in, if a provider is configured. */
  void offer(HttpSecurity http, RequestCache wishes) throws Exception {
    var known = providers.getIfAvailable();
    if (known == null) {
      return;
    }
    var wanted = new SavedRequestAwareAuthenticationSuccessHandler();
    wanted.setRequestCache(wishes);
    http.oauth2Login(
        login ->
            login
                .loginPage("/login")
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(
                    endpoint -> endpoint.authorizationRequestResolver(new SignInAgain(known)))
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
      throw refusal(UNKNOWN, user);
    }
    if (roles.of(user.getClaims()).isEmpty()) {
      throw refusal(ROLELESS, user);
    }
    if (linked(user).isEmpty() && isLinkedElsewhere(user)) {
      throw refusal(OTHER_ACCOUNT, user);
    }
    return user;
  }

  private AuthenticationException refusal(String reason, OidcUser user) {
    return new OAuth2AuthenticationException(new OAuth2Error(reason, login(user), null));
  }

  /** The session holds our own sign-in instead of the provider's. */
  private void begin(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws ServletException {
    var user = (OidcUser) signedIn.getPrincipal();
    var login =
        person(user)
            .map(Person::login)
            .orElseThrow(() -> new ServletException("The person has left meanwhile"));
    if (linked(user).isEmpty()) {
      links.add(login, issuer(user), user.getSubject());
      events.add(LINKED, login, Address.of(request.getRemoteAddr()));
    }
    events.add(SIGNED_IN_ELSEWHERE, login, Address.of(request.getRemoteAddr()));
    sessions.begin(
        new SignedIn(
            login,
            clock.instant(),
            null,
            user.getAuthenticatedAt(),
            roles.of(user.getClaims()),
            null),
        request,
        response);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var error =
        failure instanceof OAuth2AuthenticationException refused ? refused.getError() : null;
    var ours =
        error != null && List.of(UNKNOWN, ROLELESS, OTHER_ACCOUNT).contains(error.getErrorCode());
    events.add(
        REFUSED_ELSEWHERE, ours ? error.getDescription() : "", Address.of(request.getRemoteAddr()));
    response.sendRedirect(
        request.getContextPath() + "/login?" + (ours ? error.getErrorCode() : "elsewhere"));
  }

  /** Whose account it is; the first time, whom the login claim names. */
  private Optional<Person> person(OidcUser user) {
    return people.find(linked(user).orElseGet(() -> login(user))).filter(Person::active);
  }

  private Optional<String> linked(OidcUser user) {
    return links.login(issuer(user), user.getSubject());
  }

  /** Whether the person that the claim names has another account at this provider. */
  private boolean isLinkedElsewhere(OidcUser user) {
    return links.of(login(user)).stream().anyMatch(link -> link.issuer().equals(issuer(user)));
  }

  private static String issuer(OidcUser user) {
    return user.getIssuer().toString();
  }

  private String login(OidcUser user) {
    var login = user.getClaimAsString(settings.loginClaim());
    return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
  }
}
