package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.Filter;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LianxinTest
class SignInTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Clock clock;
  @Autowired WebApplicationContext application;

  @Autowired
  @Qualifier("springSecurityFilterChain")
  Filter security;

  private String handler;

  @BeforeEach
  void aHandler() {
    handler = people.inGroup(Role.HANDLER.name()).get(0).login();
  }

  @Test
  void leadsAStrangerToTheSignInPage() {
    var answer = new Visitor(port).get("/");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Visitor.location(answer)).isEqualTo("/login");
  }

  @Test
  void namesThePeopleOfOneStreetWhoTakeADemandItsWholeWay() {
    assertThat(new Visitor(port).get("/login").body())
        .contains("yueyang.liaison<", "deputy.d001<", "yueyang.officer<")
        .contains("yueyang.handler<", "yueyang.leader<", "岳阳街道人大工作委员会");
  }

  @Test
  void tellsAScriptThatNobodyIsSignedIn() {
    var answer = new Visitor(port).get("/camunda/api/engine/engine/default/task/count");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void beginsNoSessionForAPageThatKeepsAskingAfterItsOwnHasEnded() {
    var page = new Visitor(port);
    for (var draft : List.of("/demands/new/draft", "/desk/tasks/1/draft")) {
      var answer =
          page.send(
              page.request(draft)
                  .header("Accept", "application/json")
                  .PUT(BodyPublishers.ofString("{}")));

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(page.cookie("JSESSIONID")).isNull();
    }
  }

  @Test
  void opensThePortalAndTheWebappsWithOneSession() {
    var browser = Visitor.signedIn(port, handler);

    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
        .contains("\"userId\":\"" + handler + "\"");
  }

  @Test
  void leadsToThePageThatWasWantedBefore() {
    var browser = new Visitor(port);
    browser.get("/camunda/app/tasklist/default/");

    var answer = browser.signIn(handler, DemoPassword.WORD);

    assertThat(Visitor.location(answer)).startsWith("/camunda/app/tasklist/default/");
  }

  @Test
  void givesTheSessionANewIdAtSignIn() {
    var browser = new Visitor(port);
    browser.get("/login");
    var before = browser.cookie("JSESSIONID");

    browser.signIn(handler, DemoPassword.WORD);

    assertThat(browser.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
  }

  @Test
  void showsANarrowedSessionNoDoorOfARoleThatItLacks() throws Exception {
    assertThat(startPage(Set.of(Role.values()))).contains("/camunda/app/tasklist/");
    assertThat(startPage(Set.of(Role.DEPUTY))).doesNotContain("/camunda/app/tasklist/");
  }

  @Test
  void tellsWhomTheProviderNamedNoRoleWhomToAsk() {
    assertThat(new Visitor(port).get("/login?roleless").body()).contains("统一身份认证平台的管理员");
  }

  private String startPage(Set<Role> roles) throws Exception {
    var signedIn = new SignedIn(handler, clock.instant(), null, null, roles, null);
    var token = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    return MockMvcBuilders.webAppContextSetup(application)
        .addFilters(security)
        .build()
        .perform(get("/").sessionAttr(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(token)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void answersAWrongPasswordAndAnUnknownNameAlike() {
    var wrong = new Visitor(port).signIn(handler, "no");
    var unknown = new Visitor(port).signIn("nobody-of-that-name", "no");

    assertThat(Visitor.location(wrong)).isEqualTo("/login?wrong");
    assertThat(Visitor.location(unknown)).isEqualTo("/login?wrong");
  }
}
