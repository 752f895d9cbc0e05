package org.lianxin.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is expected of a deputy, by the documents and by the place (rule yearly-duties). */
class DutySettingsTest {

  @Test
  void asksWhatTheCountyAsks() {
    assertThat(targets(List.of(DutyProfile.COUNTY), null))
        .isEqualTo(Map.of(DutyKind.ACTIVITIES, 2, DutyKind.SOLVED, 1));
  }

  @Test
  void asksWhatSongjiangAsks() {
    assertThat(targets(List.of(DutyProfile.SONGJIANG), null))
        .isEqualTo(
            Map.of(
                DutyKind.ACTIVITIES, 4,
                DutyKind.CONCENTRATED, 2,
                DutyKind.PERSON_TIMES, 40,
                DutyKind.REFLECTIONS, 4));
  }

  @Test
  void asksForTenVotersAndForSixOnes() {
    assertThat(targets(List.of(DutyProfile.ZAOYANG), null))
        .isEqualTo(Map.of(DutyKind.FIXED_CONTACTS, 10));
    assertThat(targets(List.of(DutyProfile.NANCHANG), null)).hasSize(6).containsValue(1);
  }

  @Test
  void takesTheGreaterOfTwoProfilesAndThePlacesOwnBeforeBoth() {
    assertThat(
            targets(
                List.of(DutyProfile.COUNTY, DutyProfile.SONGJIANG),
                Map.of(DutyKind.PERSON_TIMES, 60, DutyKind.SOLVED, 0)))
        .containsEntry(DutyKind.ACTIVITIES, 4)
        .containsEntry(DutyKind.PERSON_TIMES, 60)
        .doesNotContainKey(DutyKind.SOLVED);
  }

  @Test
  void isThePlacesOwnAloneWhereNoProfileHolds() {
    assertThat(targets(List.of(), Map.of(DutyKind.VISITS, 3)))
        .isEqualTo(Map.of(DutyKind.VISITS, 3));
  }

  @Test
  void refusesWhatNobodyCanMean() {
    assertThatThrownBy(() -> new DutySettings(null, Map.of(DutyKind.VISITS, -1)))
        .hasMessage("lianxin.duty.own.VISITS is -1: set a whole number from 0.");
  }

  private static Map<DutyKind, Integer> targets(
      List<DutyProfile> profiles, Map<DutyKind, Integer> own) {
    return new DutySettings(profiles, own).targets();
  }
}
