package org.lianxin.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.WorkingCalendar;
import org.springframework.beans.factory.annotation.Autowired;

/** Days that units agree to, around Spring Festival of 2026 and a worked Saturday. */
@LianxinTest
class AgreedDaysTest {

  @Autowired WorkingCalendar calendar;

  @Test
  void areWorkingDaysAndTheNextOneIsProposed() {
    var days = new AgreedDays(calendar);

    assertThat(days.instead(LocalDate.of(2026, 2, 14))).isEmpty(); // a Saturday that is worked
    assertThat(days.instead(LocalDate.of(2026, 2, 17))).contains(LocalDate.of(2026, 2, 24));
  }

  @Test
  void areLateByWorkingDaysAlone() {
    var due = LocalDate.of(2026, 2, 13);
    var late = new AgreedDays(calendar).late(List.of(due), LocalDate.of(2026, 2, 25));

    assertThat(late.by(due)).isEqualTo(3); // the 14th, 24th and 25th
    assertThat(late.by(LocalDate.of(2026, 2, 25))).isZero();
    assertThat(late.by(LocalDate.of(2026, 3, 25))).isZero();
  }

  @Test
  void areNotLateWhereTheyWereBeforeTheOpening() {
    var opening = LocalDate.of(2026, 2, 24);
    var opened = spy(calendar);
    doReturn(Optional.of(opening)).when(opened).opening();
    var before = LocalDate.of(2026, 2, 13);

    var late = new AgreedDays(opened).late(List.of(before, opening), LocalDate.of(2026, 2, 25));

    assertThat(late.by(before)).isZero();
    assertThat(late.by(opening)).isEqualTo(1);
  }

  @Test
  void areLateByNothingWhereThereAreNone() {
    var late = new AgreedDays(calendar).late(List.of(), LocalDate.of(2026, 2, 25));

    assertThat(late.by(LocalDate.of(2026, 2, 13))).isZero();
  }
}
