package org.lianxin.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a", "'=1"})
  void hidesFormulasBehindAnApostropheAndFindsThemAgain(String text) {
    assertThat(CsvText.guarded(text)).isEqualTo("'" + text);
    assertThat(CsvText.unguarded(CsvText.guarded(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"岳阳街道", "", "'引号", "a=b", "310117001-GW"})
  void leavesOtherTextAlone(String text) {
    assertThat(CsvText.guarded(text)).isEqualTo(text);
    assertThat(CsvText.unguarded(text)).isEqualTo(text);
  }

  @Test
  void namesColumnsAsSpreadsheetProgramsDo() {
    assertThat(RawSheet.letters(0)).isEqualTo("A");
    assertThat(RawSheet.letters(25)).isEqualTo("Z");
    assertThat(RawSheet.letters(26)).isEqualTo("AA");
    assertThat(RawSheet.letters(701)).isEqualTo("ZZ");
    assertThat(RawSheet.letters(702)).isEqualTo("AAA");
  }
}
