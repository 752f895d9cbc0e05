package org.lianxin.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinApplication;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.platform.identity.WebappIdentity;
import org.lianxin.platform.signin.SignInEvents.Kind;
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
import org.springframework.web.bind.annotation.RestController;

/** Sign-in through a provider on this machine; only the security of the application runs. */
class OidcSignInTest {

  private static final IdentityProviderStub PROVIDER = new IdentityProviderStub();
  private static ServletWebServerApplicationContext application;

  @BeforeAll
  static void start() {
    application =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(SecurityAlone.class)
                .properties(
                    "server.port=0",
                    "spring.config.location=optional:classpath:/none/",
                    "spring.security.oauth2.client.registration.city.client-id="
                        + IdentityProviderStub.CLIENT,
                    "spring.security.oauth2.client.registration.city.client-secret=not-secret",
                    "spring.security.oauth2.client.registration.city.scope=openid",
                    "spring.security.oauth2.client.provider.city.issuer-uri=" + PROVIDER.issuer())
                .run();
  }

  @AfterAll
  static void stop() {
    application.close();
    PROVIDER.close();
  }

  @Test
  void letsInWhomTheDirectoryKnowsWithTheRolesOfTheDirectory() {
    PROVIDER.signsIn("Wang.Min");
    var browser = new Visitor(application.getWebServer().getPort());

    var answer = through(browser);

    assertThat(Visitor.location(answer)).isEqualTo("/");
    assertThat(browser.get("/who").body()).isEqualTo("wang.min [ROLE_HANDLER]");
    verify(application.getBean(SignInEvents.class))
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
  void refusesAnAnswerThatNobodyAskedFor() {
    var answer =
        new Visitor(application.getWebServer().getPort())
            .get("/login/oauth2/code/city?code=stolen&state=guessed");

    assertThat(Visitor.location(answer)).isEqualTo("/login?elsewhere");
  }

  private static HttpResponse<String> through(Visitor browser) {
    var toProvider = browser.get("/oauth2/authorization/city").headers().firstValue("Location");
    var back =
        browser
            .send(java.net.http.HttpRequest.newBuilder(URI.create(toProvider.orElseThrow())))
            .headers()
            .firstValue("Location");
    return browser.send(java.net.http.HttpRequest.newBuilder(URI.create(back.orElseThrow())));
  }

  @Configuration
  @Import({SecurityChains.class, OidcSignIn.class, SignOut.class})
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
                      "wang.min", "王敏", true, List.of(new Post("310117001-GW", Role.HANDLER)))));
      return people;
    }

    @Bean
    Credentials credentials() {
      return mock();
    }

    @Bean
    SignInEvents events() {
      return mock();
    }

    @Bean
    WebappIdentity webappIdentity() {
      return mock();
    }

    @Bean
    Clock clock() {
      return Clock.system(LianxinApplication.CHINA);
    }

    @RestController
    static class Who {

      @GetMapping("/who")
      String who(org.springframework.security.core.Authentication signedIn) {
        return signedIn.getName() + " " + signedIn.getAuthorities();
      }
    }
  }
}
