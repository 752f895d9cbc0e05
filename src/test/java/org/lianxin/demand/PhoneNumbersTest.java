package org.lianxin.demand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "021-55500123, 02155500123",
    "(021)55500123, 02155500123",
    "（021）55500123, 02155500123",
    "021—55500123, 02155500123",
    "021－5550 0123, 02155500123",
    "１５０１２３４５６６９, 15012345669",
    "+86 150 1234 5669, +8615012345669",
    "(+86)15012345669, +8615012345669",
    "021-55500123转802, '02155500123,802'",
    "55500123 ext. 802, '55500123,802'",
    "手机：15012345669, 15012345669",
    "15012345669（女儿）, 15012345669",
    "150\u00a01234\u200b5669, 15012345669"
  })
  void tellsTheNumberToDialHoweverItIsWritten(String typed, String number) {
    assertThat(PhoneNumbers.in(typed)).containsExactly(number);
  }

  @Test
  void tellsEachOfSeveralNumbers() {
    assertThat(PhoneNumbers.in("15012345669、13912345678"))
        .containsExactly("15012345669", "13912345678");
    assertThat(PhoneNumbers.in("15012345669(本人) / 021-55500123转1"))
        .containsExactly("15012345669", "02155500123,1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有", "110", "1501234566915012345669", "王小明", "15012345669、无", "wx_id99"})
  void findsNoneInWhatIsNoTelephoneNumber(String typed) {
    assertThat(PhoneNumbers.in(typed)).isEmpty();
  }
}
