package org.lianxin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxin.LianxinApplication;
import org.lianxin.directory.Person;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class RefusedRequestsTest {

  private final RefusedRequests refused =
      new RefusedRequests(
          Clock.fixed(Instant.parse("2026-11-29T01:00:00Z"), LianxinApplication.CHINA));

  @Test
  void writesWhoFromWhereAndWhatInOneLine(CapturedOutput log) throws Exception {
    ask("zhang", 403);

    assertThat(log.getAll().lines().filter(line -> line.contains("Refused")))
        .singleElement()
        .asString()
        .contains("Refused zhang from 10.0.0.7: POST /accounts/li/password");
  }

  @Test
  void writesNothingOfWhatIsAnswered(CapturedOutput log) throws Exception {
    ask("zhang", 200);
    ask("zhang", 404);

    assertThat(log).doesNotContain("Refused");
  }

  @Test
  void letsNobodyFillTheLogAndStillWritesWhatOthersDo(CapturedOutput log) throws Exception {
    for (int i = 0; i < 1_000; i++) {
      ask("zhang", 403);
    }
    ask("li", 403);

    assertThat(log.getAll().lines().filter(line -> line.contains("Refused zhang")))
        .hasSize(RefusedRequests.MOST + 1);
    assertThat(log).contains("Refused li");
  }

  private void ask(String login, int status) throws Exception {
    var request = new MockHttpServletRequest("POST", "/accounts/li/password");
    request.setRemoteAddr("10.0.0.7");
    request.setAttribute(Person.READER, new Person(login, "", true, List.of()));
    refused.doFilter(
        request,
        new MockHttpServletResponse(),
        (asked, answer) -> ((MockHttpServletResponse) answer).setStatus(status));
  }
}
