package org.lianxin.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
  void areLateByNothingWhereThereAreNone() {
    var late = new AgreedDays(calendar).late(List.of(), LocalDate.of(2026, 2, 25));

    assertThat(late.by(LocalDate.of(2026, 2, 13))).isZero();
  }
}
