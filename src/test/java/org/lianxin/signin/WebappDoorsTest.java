package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The webapps behind our sign-in: their own doors, tokens, sign-out and headers. */
@LianxinTest
class WebappDoorsTest {

  @LocalServerPort int port;
  @Autowired People people;

  private Visitor administrator;

  @BeforeEach
  void signIn() {
    administrator = Visitor.signedIn(port, login(Role.ADMINISTRATOR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/auth/user/default/login/admin",
        "/camunda/api/admin/auth/user/default/login/tasklist"
      })
  void keepsTheWebappsOwnDoorsShutForEverybody(String path) {
    assertThat(postJson(administrator, path, token(administrator)).statusCode()).isEqualTo(403);
    assertThat(postJson(new Visitor(port), path, null).statusCode()).isEqualTo(401);
  }

  @Test
  void hidesThePageThatMakesAFirstAdministrator() {
    assertThat(administrator.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
  }

  @Test
  void refusesWhatSomeOtherSiteMadeTheBrowserSendToTheWebapps() {
    assertThat(
            postJson(administrator, "/camunda/api/engine/engine/default/task/count", null)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesWhatSomeOtherSiteMadeTheBrowserSendToOurPages() {
    assertThat(administrator.post("/accounts/x/unlock", Map.of()).statusCode()).isEqualTo(403);
    assertThat(administrator.post("/account", Map.of()).statusCode()).isEqualTo(403);
    assertThat(administrator.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void endsTheOneSessionWithTheSignOutOfAWebapp() {
    var answer =
        postJson(
            administrator, "/camunda/api/admin/auth/user/default/logout", token(administrator));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(administrator.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void endsTheOneSessionWithTheSignOutOfThePortal() {
    administrator.post("/logout", Map.of("_csrf", administrator.token("/account")));

    assertThat(administrator.get("/camunda/api/admin/auth/user/default").statusCode())
        .isEqualTo(401);
  }

  @Test
  void signsNobodyOutByALink() {
    administrator.get("/logout");

    assertThat(administrator.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void opensToARoleItsOwnWebappsOnly() {
    var handler = Visitor.signedIn(port, login(Role.HANDLER));

    assertThat(handler.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(handler.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    assertThat(handler.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
    assertThat(handler.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(administrator.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
  }

  @Test
  void givesTheWebappsScriptsFromHereAloneAndANonceOfTheRequest() {
    var policy = policy(administrator.get("/camunda/app/admin/default/"));

    assertThat(policy).contains("object-src 'none'", "frame-ancestors 'none'");
    assertThat(policy).doesNotContain("unsafe-eval", "strict-dynamic", "https:");
    var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
    assertThat(policy(administrator.get("/camunda/app/admin/default/"))).doesNotContain(nonce);
  }

  @Test
  void writesTheNonceOfTheRequestIntoThePage() {
    var page = administrator.get("/camunda/app/admin/default/");

    var nonce = policy(page).replaceAll(".*'nonce-([^']+)'.*", "$1");
    assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
  }

  @Test
  void givesOurPagesTheStrictestPolicy() {
    assertThat(policy(new Visitor(port).get("/login")))
        .isEqualTo(
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/camunda/app/admin/default/", "/account"})
  void sendsTheHeadersThatProtectTheReader(String path) {
    var headers = administrator.get(path).headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
  }

  @Test
  void keepsTheSessionCookieFromScriptsAndForeignSites() {
    var cookie =
        new Visitor(port)
            .get("/login").headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("JSESSIONID"))
                .findFirst();

    assertThat(cookie).get().asString().contains("HttpOnly", "SameSite=Lax");
  }

  private String login(Role role) {
    return people.inGroup(role.name()).get(0).login();
  }

  private static String token(Visitor browser) {
    browser.get("/camunda/app/welcome/default/");
    return browser.cookie("XSRF-TOKEN");
  }

  private static HttpResponse<String> postJson(Visitor browser, String path, String token) {
    var request =
        browser
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"));
    return browser.send(token == null ? request : request.header("X-XSRF-TOKEN", token));
  }

  private static String policy(HttpResponse<?> page) {
    return page.headers().firstValue("Content-Security-Policy").orElse("none");
  }
}
