package org.lianxin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

/** What a caller is told when the system fails. */
@LianxinTest
class ErrorPagesTest {

  @LocalServerPort int port;
  @Autowired People people;

  private Visitor visitor;

  @BeforeEach
  void signIn() {
    visitor = Visitor.signedIn(port, people.inGroup(Role.HANDLER.name()).get(0).login());
  }

  @Test
  void showsTheRequestsNumberAndAdviceOnAPage() {
    var answer = fail("text/html");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("系统出了问题", "这一步没有保存", number(answer));
  }

  @Test
  void tellsAProgramTheRequestsNumberAsAProblem() {
    var answer = fail("application/json");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"number\":\"%s\"".formatted(number(answer)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "text/plain"})
  void showsNothingOfTheInside(String reader) {
    assertThat(fail(reader).body())
        .doesNotContain(FailingPage.INSIDE, "Exception", "org.lianxin", "\tat ");
  }

  private HttpResponse<String> fail(String accepted) {
    return visitor.send(visitor.request("/failing?trace=true").header("Accept", accepted).GET());
  }

  private static String number(HttpResponse<?> answer) {
    return answer.headers().firstValue("X-Request-Id").orElseThrow();
  }
}
