package org.lianxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.Limit;
import org.lianxin.duty.DutyPolicy;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.LimitProfile;
import org.lianxin.routing.Routing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is chosen on a page goes before what is set; it holds for this test alone. */
@LianxinTest
@Transactional
class PolicyChoicesTest {

  @Autowired PolicyChoices choices;
  @Autowired Routing routing;
  @Autowired DutyPolicy duties;

  @Test
  void areTheSettingsUntilSomebodyChooses() {
    assertThat(choices.find(PolicyKind.LIMITS)).isEmpty();
    assertThat(routing.profile()).isEqualTo(LimitProfile.SHANGHAI);
    assertThat(holding()).containsExactly("SONGJIANG", "ZAOYANG");
  }

  @Test
  void decideWhoseTimeLimitsHold() {
    assertThat(routing.limit(LimitKind.ASSIGNMENT).limit()).isEqualTo(Limit.workingDays(7));

    choices.choose(PolicyKind.LIMITS, List.of("CHONGQING"), "admin");

    assertThat(routing.profile()).isEqualTo(LimitProfile.CHONGQING);
    assertThat(routing.limit(LimitKind.ASSIGNMENT).limit()).isEqualTo(Limit.workingDays(10));
  }

  @Test
  void decideWhatIsExpectedOfDeputies() {
    duties.choose(List.of("COUNTY", "NOBODY"), "admin");

    assertThat(holding()).as("what is no profile is left out").containsExactly("COUNTY");

    duties.choose(List.of(), "admin");

    assertThat(holding()).as("figures without expectations").isEmpty();
  }

  @Test
  void areTheLastOnesOfTheirKind() {
    choices.choose(PolicyKind.LIMITS, List.of("HOTLINE"), "admin");
    choices.choose(PolicyKind.DUTIES, List.of("COUNTY"), "admin");
    choices.choose(PolicyKind.LIMITS, List.of("NATIONAL"), "admin");

    assertThat(routing.profile()).isEqualTo(LimitProfile.NATIONAL);
    assertThat(holding()).containsExactly("COUNTY");
  }

  private List<String> holding() {
    return duties.offers().stream()
        .filter(DutyPolicy.Offer::holds)
        .map(DutyPolicy.Offer::name)
        .toList();
  }
}
