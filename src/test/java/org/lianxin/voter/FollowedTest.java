package org.lianxin.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** How long a browser may follow a case. */
class FollowedTest {

  private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void endsAQuarterOfAnHourAfterTheLastLook() {
    after(0).begin(request, "XQ-2026-000001");

    assertThat(after(14).find(request)).contains("XQ-2026-000001");
    assertThat(after(28).find(request)).contains("XQ-2026-000001");
    assertThat(after(43).find(request)).isEmpty();
    assertThat(after(0).find(request)).as("what has ended stays so").isEmpty();
  }

  @Test
  void beginsInASessionThatNobodyElseKnows() {
    var before = request.getSession().getId();

    after(0).begin(request, "XQ-2026-000001");

    assertThat(request.getSession().getId()).isNotEqualTo(before);
  }

  private static Followed after(int minutes) {
    return new Followed(Clock.fixed(NOON.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
  }
}
