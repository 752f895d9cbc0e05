package org.lianxin.roster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.shared.RefusedStart;
import org.springframework.mock.env.MockEnvironment;

/** Demonstration and real data have a database each (decision 0045). */
class KeptApartTest {

  private final RevisionRows revisions = mock();

  @ParameterizedTest
  @CsvSource({"demo, admin, office", "office, demo, empty", "mysql, demo, empty"})
  void refusesTheOnesDataStartedAsTheOther(String profile, String first, String cure) {
    assertThatThrownBy(() -> start(profile, first))
        .isInstanceOf(RefusedStart.class)
        .hasMessageContaining(cure);
  }

  @ParameterizedTest
  @CsvSource({"demo, demo", "demo,", "office, admin", "office,", "mysql, zhang.san"})
  void startsEachWithItsOwnAndBothOnEmptyTables(String profile, String first) {
    assertThatCode(() -> start(profile, first)).doesNotThrowAnyException();
  }

  private void start(String profile, String first) {
    when(revisions.first()).thenReturn(Optional.ofNullable(first));
    var environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    new KeptApart(revisions, environment).afterPropertiesSet();
  }
}
