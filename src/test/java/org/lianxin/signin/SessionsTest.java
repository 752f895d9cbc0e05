package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.signin.SignInEventRows.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person sees where he is signed in and ends what is not his. */
@LianxinTest
class SessionsTest {

  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SessionRows sessions;
  @Autowired SignInEventRows events;
  @Autowired JdbcClient jdbc;

  private String login;

  @BeforeEach
  void somebodyWhoIsSignedInNowhere() {
    login = people.inGroup(Role.PETITION_OFFICER.name()).get(0).login();
    sessions.endOthers(login, null);
  }

  @AfterEach
  void forgetTheWrongTries() {
    jdbc.sql("delete from signin_throttle").update();
  }

  @Test
  void areListedWithWhereTheyBegan() {
    var here = Visitor.signedIn(port, login);
    Visitor.signedIn(port, login);

    assertThat(sessions.of(login))
        .hasSize(2)
        .allSatisfy(session -> assertThat(session.address()).isEqualTo("127.0.0.1"));
    assertThat(here.get("/account").body()).contains("我在哪里登录", "就是这里", "退出其他全部登录", "127.0.0.1");
  }

  @Test
  void endAtTheirNextRequestInThePortalAndInTheWebapps() {
    var here = Visitor.signedIn(port, login);
    var own = sessions.of(login).get(0).id();
    var lost = Visitor.signedIn(port, login);
    assertThat(lost.get(TASKS).statusCode()).isEqualTo(200);
    var other = other(own);

    var answer = end(here, other, DemoPassword.WORD);

    assertThat(Visitor.location(answer)).isEqualTo("/account?ended");
    assertThat(lost.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(Visitor.location(lost.get("/"))).startsWith("/login");
    assertThat(here.get("/").statusCode()).isEqualTo(200);
    assertThat(events.of(login, 1).get(0).kind()).isEqualTo(Kind.SESSION_ENDED);
  }

  @Test
  void endAllAtOnceButTheOneInWhichThatIsAsked() {
    var here = Visitor.signedIn(port, login);
    var first = Visitor.signedIn(port, login);
    var second = Visitor.signedIn(port, login);

    end(here, "", DemoPassword.WORD);

    assertThat(Visitor.location(first.get("/"))).isEqualTo("/login?ended");
    assertThat(Visitor.location(second.get("/"))).isEqualTo("/login?ended");
    assertThat(here.get("/").statusCode()).isEqualTo(200);
    assertThat(sessions.of(login)).hasSize(1);
  }

  @Test
  void endOnlyForWhoProvesThatHeIsThePerson() {
    var here = Visitor.signedIn(port, login);
    var own = sessions.of(login).get(0).id();
    var other = Visitor.signedIn(port, login);

    assertThat(end(here, other(own), "").body()).contains("请输入您的登录密码");
    assertThat(end(here, other(own), "wrong").body()).contains("密码不正确");
    assertThat(other.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void ofSomebodyElseAreNotEnded() {
    var leader = people.inGroup(Role.UNIT_LEADER.name()).get(0).login();
    sessions.endOthers(leader, null);
    var victim = Visitor.signedIn(port, leader);
    var here = Visitor.signedIn(port, login);

    var answer = end(here, sessions.of(leader).get(0).id(), DemoPassword.WORD);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("这个登录已经退出");
    assertThat(victim.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void areGoneFromTheListAfterSigningOut() {
    var browser = Visitor.signedIn(port, login);

    browser.post("/logout", Map.of("_csrf", browser.token("/account")));

    assertThat(sessions.of(login)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/109.0 Safari/537.36 Edg/109.0, Edge · Windows",
    "Mozilla/5.0 (Linux; Android 13) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0, 微信 WeChat · Android",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Safari/604.1, Safari · iPhone",
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0, Firefox · Linux",
    "curl/8.5, ''"
  })
  void nameBrowserAndSystemAsFarAsTheyAreKnown(String agent, String device) {
    assertThat(Device.of(agent)).isEqualTo(device);
  }

  private String other(String own) {
    return sessions.of(login).stream()
        .map(SessionRows.Session::id)
        .filter(id -> !id.equals(own))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> end(Visitor here, String session, String password) {
    return here.post(
        "/account/sessions",
        Map.of("_csrf", here.token("/account"), "session", session, "proof", password));
  }
}
