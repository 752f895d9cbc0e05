package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing at the sign-in page. */
@LianxinTest
class TooManyTriesTest {

  /** Callers of a proxy, so that the address of the other tests keeps its tries. */
  private static final String GUESSER = "203.0.113.77";

  private static final String SOMEBODY_ELSE = "203.0.113.78";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SignInSettings settings;
  @Autowired JdbcClient jdbc;

  private String login;

  @BeforeEach
  void somebody() {
    var leaders = people.inGroup(Role.UNIT_LEADER.name());
    login = leaders.get(leaders.size() - 1).login();
  }

  @AfterEach
  void forgetTheTries() {
    jdbc.sql("delete from signin_throttle where subject like ? or subject like '%203.0.113.7%'")
        .param("%:" + login + "%")
        .update();
  }

  @Test
  void makesAGuesserWaitWhateverHeTypesNext() {
    for (int tries = 0; tries < settings.triesOfOneFromOneAddress(); tries++) {
      assertThat(Visitor.location(signIn(GUESSER, "guess"))).isEqualTo("/login?wrong");
    }

    assertThat(Visitor.location(signIn(GUESSER, DemoPassword.WORD))).isEqualTo("/login?wait=1");
    assertThat(new Visitor(port).get("/login?wait=1").body()).contains("尝试次数过多。请在1分钟后重试");
    assertThat(Visitor.location(signIn(SOMEBODY_ELSE, DemoPassword.WORD))).isEqualTo("/");
  }

  private HttpResponse<String> signIn(String address, String password) {
    var visitor = new Visitor(port);
    var form =
        "username=%s&password=%s&_csrf=%s".formatted(login, password, visitor.token("/login"));
    return visitor.send(
        visitor
            .request("/login")
            .header("X-Forwarded-For", address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }
}
