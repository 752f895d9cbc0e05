package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.demand.Demand;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;

/** A section below a committee, with a bureau and an office of the committee beside it. */
class ReviewersTest {

  private static final Person OFFICER = new Person("officer", "甲", true, List.of());

  private final Directory directory = mock();
  private final People people = mock();
  private final Demand demand = mock();
  private final Reviewers reviewers = new Reviewers(directory, people);

  @BeforeEach
  void theDistrict() {
    when(directory.body(anyString())).thenReturn(Optional.empty());
    when(directory.upFrom(anyString())).thenCallRealMethod();
    when(directory.isInLine(anyString(), anyString())).thenCallRealMethod();
    body("SECTION", "COMMITTEE", true);
    body("OFFICE", "COMMITTEE", true);
    body("BUREAU", null, true);
    body("COMMITTEE", null, true);
    when(demand.accusedBody()).thenReturn("");
    when(people.inGroup("COMMITTEE.OFFICER")).thenReturn(List.of(OFFICER));
  }

  private void body(String code, String parent, boolean isActive) {
    when(directory.body(code))
        .thenReturn(
            Optional.of(
                new Body(
                    code, code, BodyKind.SPECIAL_COMMITTEE, Level.DISTRICT, "", parent, isActive)));
  }

  private Optional<String> above(String decider) {
    return reviewers.above(decider, demand).map(Body::code);
  }

  @Test
  void isTheBodyAbove() {
    assertThat(above("SECTION")).contains("COMMITTEE");
  }

  @Test
  void isNobodyHereWhereTheDirectoryEnds() {
    assertThat(above("COMMITTEE")).isEmpty();
    assertThat(above("GONE")).isEmpty();
  }

  @Test
  void isNoBodyThatIsDissolved() {
    body("COMMITTEE", null, false);

    assertThat(above("SECTION")).isEmpty();
  }

  @Test
  void isNoBodyInWhichNobodyWorks() {
    when(people.inGroup("COMMITTEE.OFFICER"))
        .thenReturn(List.of(new Person("gone", "乙", false, List.of())));

    assertThat(above("SECTION")).isEmpty();
  }

  @Test
  void isNeitherTheAccusedNorABodyAboveIt() {
    when(demand.accusedBody()).thenReturn("COMMITTEE");
    assertThat(above("SECTION")).isEmpty();

    when(demand.accusedBody()).thenReturn("OFFICE");
    assertThat(above("SECTION")).isEmpty();

    when(demand.accusedBody()).thenReturn("BUREAU");
    assertThat(above("SECTION")).contains("COMMITTEE");
  }
}
