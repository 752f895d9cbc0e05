package org.lianxin.demand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource({"王小明, 王**", "李, 李**", "欧阳某某, 欧**", "𠮷田, 𠮷**", "'', ''"})
  void leavesTheFamilyNameOnly(String name, String masked) {
    assertThat(Mask.name(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"15012345669, 150******69", "021-57820000, 021*******00", "12345, *****", "'', ''"})
  void leavesTheEndsOfANumber(String phone, String masked) {
    assertThat(Mask.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"新松江路1号", "路"})
  void leavesNothingOfAnAddress(String address) {
    assertThat(Mask.address(address)).isEqualTo("**");
  }
}
