package org.lianxin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.Limit;
import org.lianxin.duty.DutyPolicy;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.LimitProfile;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.lianxin.station.StationPolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

/** What is chosen on a page goes before what is set; it holds for this test alone. */
@LianxinTest
@Transactional
class PolicyChoicesTest {

  @Autowired PolicyChoices choices;
  @Autowired Routing routing;
  @Autowired DutyPolicy duties;
  @Autowired MessageSource messages;
  @Autowired StationPolicy stations;

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
  void giveTheStagesTheirNames() {
    assertThat(status(Locale.CHINESE)).isEqualTo("办理中");

    choices.choose(PolicyKind.STAGES, List.of("FIVE_STEPS"), "admin");

    assertThat(status(Locale.CHINESE)).isEqualTo("办 · 办理中");
    assertThat(status(Locale.ENGLISH)).isEqualTo("handle · being handled");
    assertThat(messages.getMessage("demand.demand-status.VOIDED", null, Locale.CHINESE))
        .as("what is no stage keeps its word")
        .isEqualTo("已作废");

    choices.choose(PolicyKind.STAGES, List.of("FOUR_STAGES"), "admin");

    assertThat(status(Locale.CHINESE)).isEqualTo("办理中");
  }

  private String status(Locale language) {
    return messages.getMessage("demand.demand-status.HANDLING", null, language);
  }

  @Test
  void areTheLastOnesOfTheirKind() {
    choices.choose(PolicyKind.LIMITS, List.of("HOTLINE"), "admin");
    choices.choose(PolicyKind.DUTIES, List.of("COUNTY"), "admin");
    choices.choose(PolicyKind.LIMITS, List.of("NATIONAL"), "admin");

    assertThat(routing.profile()).isEqualTo(LimitProfile.NATIONAL);
    assertThat(holding()).containsExactly("COUNTY");
  }

  @Test
  void decideWhatAStationHasToHave() {
    assertThat(asked()).isEqualTo("EIGHT");

    stations.choose("SIX", "admin");

    assertThat(asked()).isEqualTo("SIX");
    assertThatThrownBy(() -> stations.choose("SEVEN", "admin"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("station.standard.missing");
    assertThat(asked()).isEqualTo("SIX");
  }

  private String asked() {
    return stations.offers().stream()
        .filter(StationPolicy.Offer::holds)
        .map(StationPolicy.Offer::name)
        .findFirst()
        .orElseThrow();
  }

  private List<String> holding() {
    return duties.offers().stream()
        .filter(DutyPolicy.Offer::holds)
        .map(DutyPolicy.Offer::name)
        .toList();
  }
}
