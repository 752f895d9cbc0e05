package org.lianxin.signin;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.identity.WebappIdentity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Sign-in in front of everything: what is not opened here is closed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SecurityChains {

  /** All that answers without a sign-in; a test counts it against the running application. */
  static final List<String> OPEN =
      List.of(
          "/login",
          "/follow/**",
          "/hand-in/**",
          "/feeds/*.ics",
          "/published/**",
          "/stations/**",
          "/portal/*.css",
          "/portal/files*.js",
          "/portal/*.svg",
          "/actuator/health/liveness",
          "/actuator/health/readiness",
          "/error");

  private static final RequestMatcher DOORS = anyOf(OPEN.toArray(String[]::new));

  private static final String WEBAPPS = "/camunda/**";
  private static final String BASIC = "Basic ";

  /** The webapps' own doors: their sign-in form and the page that makes a first administrator. */
  private static final RequestMatcher WEBAPPS_OWN_DOORS =
      anyOf(
          "/camunda/api/*/auth/user/*/login/**",
          "/camunda/api/*/setup/**",
          "/camunda/app/*/*/setup/**");

  private static final RequestMatcher WEBAPPS_SIGN_OUT =
      withDefaults().matcher(HttpMethod.POST, "/camunda/api/*/auth/user/*/logout");

  private final FreshRights freshRights;
  private final RequestCache wishes = wishes();

  SecurityChains(
      People people,
      CredentialRows credentials,
      SessionRows sessions,
      SignInSettings settings,
      Clock clock) {
    freshRights = new FreshRights(people, credentials, sessions, settings, clock);
  }

  @Bean
  @Order(1)
  SecurityFilterChain webapps(HttpSecurity http, WebappIdentity identity, SignOut signOut)
      throws Exception {
    var policy = new WebappPolicy();
    http.securityMatcher(withDefaults().matcher(WEBAPPS))
        .authorizeHttpRequests(
            rules ->
                rules.requestMatchers(WEBAPPS_OWN_DOORS).denyAll().anyRequest().access(settled()))
        .addFilterAfter(
            new WebappSession(identity, policy, WEBAPPS_SIGN_OUT, signOut),
            AuthorizationFilter.class)
        .csrf(own -> own.disable()) // Camunda's filter checks a token of its own
        .logout(none -> none.disable())
        .headers(
            headers ->
                headers.addHeaderWriter(policy).addHeaderWriter(SecurityChains::keepNoAnswer));
    return common(http, entry(withDefaults().matcher("/camunda/api/**"))).build();
  }

  /** A browser keeps the webapps' files alone, which carry a tag; Camunda lets it keep answers. */
  private static void keepNoAnswer(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(HttpHeaders.ETAG)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  /** Name and password with every request, or a browser's session with its token. */
  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http, ProgramSignIn signIn) throws Exception {
    var ask = new AskForPassword();
    return http.securityMatcher(withDefaults().matcher("/api/**"))
        .authenticationManager(signIn)
        .authorizeHttpRequests(rules -> rules.anyRequest().access(settled()))
        .httpBasic(basic -> basic.authenticationEntryPoint(ask))
        .addFilterAfter(freshRights, BasicAuthenticationFilter.class)
        .sessionManagement(own -> own.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(none -> none.disable())
        .logout(none -> none.disable())
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityChains::changesInASession))
        .exceptionHandling(
            answers ->
                answers
                    .authenticationEntryPoint(ask)
                    .accessDeniedHandler(new AccessDeniedHandlerImpl()))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .build();
  }

  /** A foreign page can make a browser send its cookie, but no name and password. */
  private static boolean changesInASession(HttpServletRequest request) {
    var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
        && request.getSession(false) != null
        && (sent == null || !sent.regionMatches(true, 0, BASIC, 0, BASIC.length()));
  }

  /**
   * What a page's script asks again and again after its session has ended. It is refused anyway,
   * and to compare its token would begin a session, in the place of one that signs in elsewhere.
   */
  private static boolean isOfAPageWhoseSessionEnded(HttpServletRequest request) {
    return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))
        && request.getSession(false) == null
        && !DOORS.matches(request);
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http, SignOut signOut, SessionStart sessions, OidcSignIn oidc) throws Exception {
    oidc.offer(http, wishes);
    var wanted = new SavedRequestAwareAuthenticationSuccessHandler();
    wanted.setRequestCache(wishes);
    http.authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers(DOORS)
                    .permitAll()
                    .requestMatchers(anyOf("/logout", Hold.MUST_GIVE_CODE.page()))
                    .authenticated()
                    .requestMatchers(anyOf(Hold.MUST_CHANGE_PASSWORD.page()))
                    .access(without(EnumSet.of(Hold.MUST_GIVE_CODE)))
                    .requestMatchers(anyOf(Hold.MUST_SET_FACTOR.page()))
                    .access(without(EnumSet.complementOf(EnumSet.of(Hold.MUST_SET_FACTOR))))
                    .requestMatchers(anyOf("/accounts/**", "/directory/**", "/actuator/**"))
                    .access(hasRole(Role.ADMINISTRATOR.name()))
                    .anyRequest()
                    .access(settled()))
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(
                    // nobody's rights act there; each form has a question of its own, answered once
                    new OrRequestMatcher(
                        anyOf("/hand-in/**"), SecurityChains::isOfAPageWhoseSessionEnded)))
        .formLogin(
            form ->
                form.loginPage("/login")
                    .failureHandler(new SignInFailure())
                    .successHandler(
                        (request, response, signedIn) -> {
                          sessions.begin((SignedIn) signedIn.getPrincipal(), request, response);
                          wanted.onAuthenticationSuccess(request, response, signedIn);
                        }))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/logout"))
                    .addLogoutHandler(signOut)
                    .logoutSuccessUrl("/login?out"))
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    csp ->
                        csp.policyDirectives(
                            "default-src 'self'; object-src 'none'; base-uri 'none';"
                                + " frame-ancestors 'none'; form-action 'self'")));
    return common(http, new ToSignIn()).build();
  }

  @Bean
  static PasswordEncoder passwordEncoder() {
    return new RememberingEncoder(
        PasswordEncoderFactories.createDelegatingPasswordEncoder(), Ticker.systemTicker());
  }

  private HttpSecurity common(HttpSecurity http, AuthenticationEntryPoint entry) throws Exception {
    return http.addFilterBefore(freshRights, LogoutFilter.class)
        .requestCache(cache -> cache.requestCache(wishes))
        .exceptionHandling(
            answers ->
                answers
                    .authenticationEntryPoint(entry)
                    .accessDeniedHandler(
                        new RequestMatcherDelegatingAccessDeniedHandler(
                            new LinkedHashMap<>(Map.of(anyOf("/follow/**"), new ToFreshForm())),
                            new ToWhatHoldsBack(wishes))))
        .headers(
            headers ->
                headers
                    .frameOptions(FrameOptionsConfig::deny)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
  }

  /** A script is told so, a person is led to the sign-in page. */
  private static AuthenticationEntryPoint entry(RequestMatcher scripts) {
    var entry =
        new DelegatingAuthenticationEntryPoint(
            new LinkedHashMap<>(
                Map.of(scripts, new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))));
    entry.setDefaultEntryPoint(new ToSignIn());
    return entry;
  }

  /** Signed in, and nothing has to be done first. */
  private static AuthorizationManager<RequestAuthorizationContext> settled() {
    return without(EnumSet.allOf(Hold.class));
  }

  /** Signed in, and held back by none of these. */
  private static AuthorizationManager<RequestAuthorizationContext> without(Set<Hold> holds) {
    return (signedIn, request) ->
        new AuthorizationDecision(
            signedIn.get() != null
                && signedIn.get().getPrincipal() instanceof SignedIn
                && Hold.of(signedIn.get()).filter(holds::contains).isEmpty());
  }

  /** Pages a person wanted before he signed in, to lead him there afterwards. */
  static RequestCache wishes() {
    var cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        new AndRequestMatcher(
            withDefaults().matcher(HttpMethod.GET, "/**"),
            request -> !request.getServletPath().startsWith("/camunda/api"),
            request -> {
              var accept = request.getHeader("Accept");
              return accept != null && accept.contains("text/html");
            }));
    return cache;
  }

  private static RequestMatcher anyOf(String... patterns) {
    return new OrRequestMatcher(
        Stream.of(patterns).<RequestMatcher>map(withDefaults()::matcher).toList());
  }
}
