package org.lianxin.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Deadlines;
import org.lianxin.shared.Refusal;

class OpeningFirstTest {

  private final WorkingCalendar calendar = mock();
  private final Deadlines deadlines = mock();
  private final OpeningFirst opening = new OpeningFirst(calendar, deadlines);

  @Test
  void keepsRunningRowsOutUntilTheOpeningDayIsChosenAndSaysWhere() {
    when(calendar.opening()).thenReturn(Optional.empty());

    var refusal = catchThrowableOfType(Refusal.class, () -> opening.check(3));

    assertThat(refusal.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.field()).isEqualTo("opening");
              assertThat(reason.code()).isEqualTo("takeover.opening-first");
              assertThat(reason.values()).isEqualTo(List.of("3"));
            });
  }

  @Test
  void letsThemInOnceItIsChosen() {
    when(calendar.opening()).thenReturn(Optional.of(LocalDate.of(2026, 12, 1)));

    assertThatCode(() -> opening.check(3)).doesNotThrowAnyException();
  }

  @Test
  void letsThemInWhereNoneCanBeChosenAnyMore() {
    when(calendar.opening()).thenReturn(Optional.empty());
    when(deadlines.isAnyLate()).thenReturn(true);

    assertThatCode(() -> opening.check(3)).doesNotThrowAnyException();
  }

  @Test
  void asksNothingOfClosedRowsAlone() {
    when(calendar.opening()).thenReturn(Optional.empty());

    assertThatCode(() -> opening.check(0)).doesNotThrowAnyException();
  }
}
