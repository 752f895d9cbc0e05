package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.LianxinApplication;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.identity.WebappIdentity;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.signin.SignInEventRows.Kind;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Sign-in through a provider on this machine; only the security of the application runs. */
class OidcSignInTest {

  private static final String BODY = "310117001-GW";
  private static final IdentityProviderStub PROVIDER = new IdentityProviderStub();
  private static ServletWebServerApplicationContext application;
  private static ServletWebServerApplicationContext narrowing;

  @BeforeAll
  static void start() {
    application = run();
    narrowing =
        run(
            "lianxin.sign-in.roles-claim=realm_access.roles",
            "lianxin.sign-in.role-names.npc-handler=HANDLER",
            "lianxin.sign-in.role-names[npc_admin]=ADMINISTRATOR");
  }

  private static ServletWebServerApplicationContext run(String... more) {
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(SecurityAlone.class)
            .properties(
                "server.port=0",
                "spring.config.location=optional:classpath:/none/",
                "spring.security.oauth2.client.registration.city.client-id="
                    + IdentityProviderStub.CLIENT,
                "spring.security.oauth2.client.registration.city.client-secret=not-secret",
                "spring.security.oauth2.client.registration.city.scope=openid",
                "spring.security.oauth2.client.provider.city.issuer-uri=" + PROVIDER.issuer())
            .properties(more)
            .run();
  }

  @AfterAll
  static void stop() {
    application.close();
    narrowing.close();
    PROVIDER.close();
  }

  @BeforeEach
  void forgetTheLinks() {
    links().remove("wang.min");
  }

  @Test
  void letsInWhomTheDirectoryKnowsWithTheRolesOfTheDirectory() {
    PROVIDER.signsIn("Wang.Min");
    var browser = new Visitor(application.getWebServer().getPort());

    var answer = through(browser);

    assertThat(Visitor.location(answer)).isEqualTo("/");
    assertThat(browser.get("/who").body()).isEqualTo("wang.min [ROLE_HANDLER, ROLE_UNIT_LEADER]");
    assertThat(browser.get("/camunda/api/groups").body())
        .isEqualTo("[%1$s.HANDLER, %1$s.UNIT_LEADER, HANDLER, UNIT_LEADER]".formatted(BODY));
    verify(application.getBean(SignInEventRows.class), atLeastOnce())
        .add(Kind.SIGNED_IN_ELSEWHERE, "wang.min", "127.0.0.1");
  }

  @Test
  void refusesWhomTheDirectoryDoesNotKnow() {
    PROVIDER.signsIn("stranger");
    var browser = new Visitor(application.getWebServer().getPort());

    var answer = through(browser);

    assertThat(Visitor.location(answer)).isEqualTo("/login?unknown");
    assertThat(browser.get("/who").statusCode()).isEqualTo(302);
  }

  @Test
  void linksTheAccountOfTheFirstSignInToThePersonAndRecordsIt() {
    PROVIDER.signsIn("wang.min");
    through(new Visitor(application.getWebServer().getPort()));

    verify(application.getBean(ProviderLinkRows.class), atLeastOnce())
        .add("wang.min", PROVIDER.issuer(), "the-account-of-wang.min");
    verify(application.getBean(SignInEventRows.class), atLeastOnce())
        .add(Kind.LINKED, "wang.min", "127.0.0.1");
  }

  @Test
  void refusesAnotherAccountThatTookOverTheLogin() {
    links().add("wang.min", PROVIDER.issuer(), "the-account-of-wang.min");
    PROVIDER.signsIn("somebody-elses-account", "wang.min", Map.of());
    var browser = new Visitor(application.getWebServer().getPort());

    assertThat(Visitor.location(through(browser))).isEqualTo("/login?account");
    assertThat(browser.get("/who").statusCode()).isEqualTo(302);
    verify(application.getBean(SignInEventRows.class), atLeastOnce())
        .add(Kind.REFUSED_ELSEWHERE, "wang.min", "127.0.0.1");
  }

  @Test
  void knowsAnAccountWhoseLoginWasRenamedThere() {
    links().add("wang.min", PROVIDER.issuer(), "the-account-of-wang.min");
    PROVIDER.signsIn("the-account-of-wang.min", "wang.min.2", Map.of());
    var browser = new Visitor(application.getWebServer().getPort());
    through(browser);

    assertThat(browser.get("/who").body()).startsWith("wang.min ");
  }

  private static ProviderLinkRows links() {
    return application.getBean(ProviderLinkRows.class);
  }

  @Test
  void refusesAnAnswerThatNobodyAskedFor() {
    var answer =
        new Visitor(application.getWebServer().getPort())
            .get("/login/oauth2/code/city?code=stolen&state=guessed");

    assertThat(Visitor.location(answer)).isEqualTo("/login?elsewhere");
  }

  @Test
  void holdsOnlyThePostsWhoseRoleTheProviderNamesInThePortalAndInTheWebapps() {
    var browser = narrowed(List.of("npc-handler", "offline_access"));

    assertThat(browser.get("/who").body()).isEqualTo("wang.min [ROLE_HANDLER]");
    assertThat(browser.get("/portal").body()).isEqualTo("[HANDLER]");
    assertThat(browser.get("/camunda/api/groups").body())
        .isEqualTo("[" + BODY + ".HANDLER, HANDLER]");
  }

  @Test
  void givesNoRoleThatTheProviderNamesAndTheDirectoryDoesNot() {
    var browser = narrowed("npc_admin, npc-handler");

    assertThat(browser.get("/who").body()).isEqualTo("wang.min [ROLE_HANDLER]");
    assertThat(browser.get("/camunda/api/groups").body()).doesNotContain("ADMINISTRATOR");
    assertThat(narrowed("npc_admin").get("/who").body()).isEqualTo("wang.min []");
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhomTheProviderNamesNoKnownRole(Map<String, Object> claims) {
    PROVIDER.signsIn("wang.min", claims);
    var browser = new Visitor(narrowing.getWebServer().getPort());

    assertThat(Visitor.location(through(browser))).isEqualTo("/login?roleless");
    assertThat(browser.get("/who").statusCode()).isEqualTo(302);
    verify(narrowing.getBean(SignInEventRows.class), atLeastOnce())
        .add(Kind.REFUSED_ELSEWHERE, "wang.min", "127.0.0.1");
  }

  static List<Map<String, Object>> refusesWhomTheProviderNamesNoKnownRole() {
    return List.of(
        Map.of(),
        Map.of("roles", "npc-handler"),
        Map.of("realm_access", "npc-handler"),
        Map.of("realm_access", Map.of("roles", List.of())),
        Map.of("realm_access", Map.of("roles", List.of("HANDLER", "NPC-HANDLER"))),
        Map.of("realm_access", Map.of("roles", Map.of("npc-handler", "npc-handler"))));
  }

  @Test
  void readsAClaimWhoseOwnNameHasDots() {
    PROVIDER.signsIn("wang.min", Map.of("realm_access.roles", List.of("npc-handler")));
    var browser = new Visitor(narrowing.getWebServer().getPort());
    through(browser);

    assertThat(browser.get("/who").body()).isEqualTo("wang.min [ROLE_HANDLER]");
  }

  @Test
  void takesAFreshSignInAtTheProviderForAProofOfIdentity() {
    PROVIDER.signsIn("wang.min", Map.of("auth_time", Instant.now().getEpochSecond() - 60));
    var browser = new Visitor(application.getWebServer().getPort());
    through(browser);
    assertThat(browser.get("/prove").body()).isEqualTo("proven");

    PROVIDER.signsIn("wang.min", Map.of("auth_time", Instant.now().getEpochSecond() - 3600));
    through(browser);
    assertThat(browser.get("/prove").body()).isEqualTo("proof: signin.proof.stale");

    PROVIDER.signsIn("wang.min", Map.of());
    through(browser);
    assertThat(browser.get("/prove").body()).isEqualTo("proof: signin.proof.stale");

    PROVIDER.signsIn("wang.min", Map.of("auth_time", Instant.now().getEpochSecond() + 3600));
    through(browser);
    assertThat(browser.get("/prove").body())
        .as("no sign-in is in the future")
        .isEqualTo("proof: signin.proof.stale");
  }

  @Test
  void letsTheProviderAskForThePasswordAgainOnlyWhereItIsWanted() {
    var browser = new Visitor(application.getWebServer().getPort());

    assertThat(toProvider(browser, "?again=")).contains("prompt=login", "max_age=600");
    assertThat(toProvider(browser, "")).doesNotContain("prompt", "max_age");
  }

  @Test
  void startsWithBothSettingsOrWithNeither() {
    assertThatThrownBy(() -> run("lianxin.sign-in.roles-claim=roles"))
        .rootCause()
        .hasMessageContaining("role-names");
    assertThatThrownBy(() -> run("lianxin.sign-in.role-names.npc-handler=HANDLER"))
        .rootCause()
        .hasMessageContaining("roles-claim");
  }

  /** A browser signed in where the provider narrows, with these roles as the provider has them. */
  private static Visitor narrowed(Object roles) {
    PROVIDER.signsIn("wang.min", Map.of("realm_access", Map.of("roles", roles)));
    var browser = new Visitor(narrowing.getWebServer().getPort());
    assertThat(Visitor.location(through(browser))).isEqualTo("/");
    return browser;
  }

  private static HttpResponse<String> through(Visitor browser) {
    var back =
        browser
            .send(java.net.http.HttpRequest.newBuilder(URI.create(toProvider(browser, ""))))
            .headers()
            .firstValue("Location");
    return browser.send(java.net.http.HttpRequest.newBuilder(URI.create(back.orElseThrow())));
  }

  private static String toProvider(Visitor browser, String query) {
    return browser
        .get("/oauth2/authorization/city" + query)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Configuration
  @Import({
    FreshProof.class,
    SecurityChains.class,
    OidcSignIn.class,
    SessionStart.class,
    SignOut.class,
    WebappIdentity.class
  })
  @ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2ClientAutoConfiguration.class,
    OAuth2ClientWebSecurityAutoConfiguration.class
  })
  static class SecurityAlone {

    @Bean
    People people() {
      People people = mock();
      when(people.find("wang.min"))
          .thenReturn(
              Optional.of(
                  new Person(
                      "wang.min",
                      "王敏",
                      true,
                      List.of(new Post(BODY, Role.HANDLER), new Post(BODY, Role.UNIT_LEADER)))));
      return people;
    }

    @Bean
    CredentialRows credentials() {
      return mock();
    }

    @Bean
    SessionRows sessions() {
      SessionRows rows = mock();
      when(rows.begin(any(), any(), any())).thenReturn("s1");
      when(rows.find("s1"))
          .thenReturn(
              Optional.of(
                  new SessionRows.Open(LocalDateTime.now(), Optional.empty(), false, false)));
      return rows;
    }

    @Bean
    OwnPassword passwords() {
      return mock();
    }

    @Bean
    ProgramSignIn programSignIn() {
      return mock();
    }

    @Bean
    SignInEventRows events() {
      return mock();
    }

    /** Keeps the links in memory. */
    @Bean
    ProviderLinkRows links() {
      ProviderLinkRows rows = mock();
      var kept = new ConcurrentHashMap<String, ProviderLinkRows.Link>();
      doAnswer(
              call -> {
                String issuer = call.getArgument(1);
                String subject = call.getArgument(2);
                var link = new ProviderLinkRows.Link(issuer, subject, LocalDateTime.now());
                return kept.put(call.getArgument(0), link);
              })
          .when(rows)
          .add(any(), any(), any());
      doAnswer(call -> kept.remove(call.getArgument(0))).when(rows).remove(any());
      when(rows.of(any()))
          .thenAnswer(call -> Stream.ofNullable(kept.get(call.getArgument(0))).toList());
      when(rows.login(any(), any()))
          .thenAnswer(
              call ->
                  kept.entrySet().stream()
                      .filter(link -> link.getValue().issuer().equals(call.getArgument(0)))
                      .filter(link -> link.getValue().subject().equals(call.getArgument(1)))
                      .map(Map.Entry::getKey)
                      .findFirst());
      return rows;
    }

    @Bean
    ProcessEngine engine() {
      ProcessEngine engine = mock();
      when(engine.getName()).thenReturn("default");
      return engine;
    }

    @Bean
    Clock clock() {
      return Clock.system(LianxinApplication.CHINA);
    }

    @RestController
    static class Who {

      private final ProofOfIdentity proof;

      Who(ProofOfIdentity proof) {
        this.proof = proof;
      }

      @GetMapping("/prove")
      String prove(@RequestAttribute(Person.READER) Person reader) {
        try {
          proof.confirm(reader.login(), null);
          return "proven";
        } catch (Refusal e) {
          return e.getMessage();
        }
      }

      @GetMapping("/who")
      String who(org.springframework.security.core.Authentication signedIn) {
        return signedIn.getName() + " " + signedIn.getAuthorities();
      }

      @GetMapping("/portal")
      String portal(@RequestAttribute(Person.READER) Person reader) {
        return reader.posts().stream().map(Post::role).toList().toString();
      }

      /** What the webapps' own filter would hand to the engine with every call of their API. */
      @GetMapping("/camunda/api/groups")
      String groups(
          @SessionAttribute(WebappIdentity.SESSION_ATTRIBUTE) Authentications identities) {
        var engines = (UserAuthentication) identities.getAuthenticationForProcessEngine("default");
        return engines.getGroupIds().toString();
      }
    }
  }
}
