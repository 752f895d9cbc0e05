package org.lianxin.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaKindTest {

  @ParameterizedTest
  @CsvSource({
    "310000000000, PROVINCE,",
    "310100000000, CITY, 310000000000",
    "310117000000, DISTRICT, 310100000000",
    "310117001000, STREET, 310117000000",
    "310117102000, TOWN, 310117000000",
    "653127200000, TOWNSHIP, 653127000000",
    "653127301000, TOWNSHIP, 653127000000",
    "210211400000, FUNCTIONAL_ZONE, 210211000000",
    "310117501000, FUNCTIONAL_ZONE, 310117000000",
    "441900003000, STREET, 441900000000",
    "441900000000, CITY, 440000000000",
  })
  void tellsKindAndParentByTheCode(String code, AreaKind kind, String parent) {
    assertThat(AreaKind.of(code)).isEqualTo(kind);
    assertThat(AreaKind.parentOf(code)).isEqualTo(parent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "310117001", "310117001001", "310117601000", "010117001000", "31011700100x"})
  void knowsNoOtherCodes(String code) {
    assertThat(AreaKind.isCode(code)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> AreaKind.of(code));
  }

  @Test
  void knowsNoMissingCode() {
    assertThat(AreaKind.isCode(null)).isFalse();
  }
}
