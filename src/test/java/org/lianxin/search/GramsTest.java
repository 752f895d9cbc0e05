package org.lianxin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts and what is looked for are brought into one form and cut. */
class GramsTest {

  @ParameterizedTest
  @CsvSource({
    "人大代表, 人大",
    "人大代表, 大代",
    "住3A栋二楼, 3A栋",
    "住３ａ栋二楼, 3A栋",
    "住3号楼A栋, A栋",
    "银杏 路12弄, 杏路",
    "𠮷祥路, 𠮷祥",
    "CCTV探头, ctv",
    "路　灯, 路灯"
  })
  void findATextByAnyTwoCharactersOfIt(String text, String typed) {
    assertThat(Grams.form(text)).contains(Grams.form(typed));
    assertThat(Grams.of(Grams.form(text))).containsAll(Grams.of(Grams.form(typed))).isNotEmpty();
  }

  @Test
  void goOverNoSign() {
    assertThat(Grams.of(Grams.form("修路，灯"))).isEqualTo(Grams.of("修路"));
  }

  @Test
  void differForEachTwoCharactersOfAPlane() {
    assertThat(Grams.of("ab")).isNotEqualTo(Grams.of("ba"));
    assertThat(Grams.of("路灯")).isNotEqualTo(Grams.of("灯路"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"水", "， ", "积水 路", "a", "！！"})
  void ofOneCharacterAreNone(String typed) {
    assertThat(SearchTerms.of(typed).isTooShort()).isEqualTo(!typed.isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "XQ-2026-000123, 2026, 123", "xq-2026-123, 2026, 123", "2026-000123, 2026, 123",
    "000123, , 123", "0123, , 123", "ＸＱ－２０２６－000123, 2026, 123"
  })
  void knowTheNumberOfACase(String typed, Integer year, int running) {
    assertThat(SearchTerms.of(typed).numbers())
        .containsExactly(
            new SearchTerms.Number(
                year == null ? OptionalInt.empty() : OptionalInt.of(year), running));
  }

  @Test
  void takeOtherDigitsForText() {
    assertThat(SearchTerms.of("12弄 12345").texts()).isEqualTo(List.of("12弄", "12345"));
  }
}
