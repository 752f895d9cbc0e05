package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Program;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in under {@code /api}, over HTTP. */
@LianxinTest
class ProgramsTest {

  private static final String DEMANDS = "/api/v1/demands";

  /** A caller of a proxy, so that the address of the other tests keeps its tries. */
  private static final String GUESSER = "203.0.113.87";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired SignInSettings settings;
  @Autowired JdbcClient jdbc;

  private String login;

  @BeforeEach
  void somebody() {
    var leaders = people.inGroup(Role.UNIT_LEADER.name());
    login = leaders.get(0).login();
  }

  @AfterEach
  void putBack() {
    jdbc.sql("delete from signin_credential where login = ?").param(login).update();
    jdbc.sql("delete from signin_throttle where subject like ? or subject like ?")
        .params("%:" + login + "%", "%" + GUESSER + "%")
        .update();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/demands",
    "POST,/api/v1/demands",
    "DELETE,/api/v1/demands/XQ-2026-000001",
    "GET,/api/v1/openapi.yaml",
    "GET,/api/v1/nothing",
    "GET,/api/anything"
  })
  void asksAStrangerWhoHeIs(String method, String path) {
    var stranger = Program.nobodys(port);

    var answer = stranger.send(stranger.request(path).method(method, BodyPublishers.noBody()));

    asksForPassword(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer x", "Digest username=\"a\""})
  void asksWhoeverSaysItUnreadably(String authorization) {
    var stranger = Program.nobodys(port);

    asksForPassword(
        stranger.send(stranger.request(DEMANDS).header("Authorization", authorization)));
  }

  @Test
  void answersAWrongPasswordAndAnUnknownNameAlike() {
    var wrong = ask(Program.with(port, login, "no"));
    var unknown = ask(Program.with(port, "nobody-of-that-name", "no"));

    asksForPassword(wrong);
    asksForPassword(unknown);
    assertThat(Program.body(wrong).get("detail")).isEqualTo(Program.body(unknown).get("detail"));
  }

  @Test
  void keepsNoSession() {
    var answer = Program.of(port, login).get(DEMANDS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void makesAGuesserWaitWhateverHeSendsNext() {
    for (int tries = 0; tries < settings.triesOfOneFromOneAddress(); tries++) {
      asksForPassword(ask(Program.with(port, login, "guess")));
    }

    var answer = ask(Program.of(port, login));

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(Program.body(answer).get("title").asText()).isEqualTo("密码错误次数过多");
    assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 31);
    assertThat(Program.of(port, login).get(DEMANDS).statusCode()).isEqualTo(200);
  }

  @Test
  void closesAtOnceWhenThePasswordIsChanged() {
    var program = Program.of(port, login);
    assertThat(program.get(DEMANDS).statusCode()).isEqualTo(200);

    var issued = accounts.issue(login, "admin", "-");

    asksForPassword(program.get(DEMANDS));
    var answer = Program.with(port, login, issued).get(DEMANDS);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Program.body(answer).get("detail").asText()).contains("先在网页上改为自己的密码");
  }

  private static HttpResponse<String> ask(Program program) {
    return program.send(program.request(DEMANDS).header("X-Forwarded-For", GUESSER));
  }

  private static void asksForPassword(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Basic realm=\"Lianxin\", charset=\"UTF-8\"");
    assertThat(Program.body(answer).get("title").asText()).isEqualTo("没有登录");
  }
}
