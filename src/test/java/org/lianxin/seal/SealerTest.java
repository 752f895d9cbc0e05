package org.lianxin.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.shared.Sealer;
import org.springframework.beans.factory.annotation.Autowired;

@LianxinTest
class SealerTest {

  private static final String OWNER = "voter.name XQ-2026-000001";

  @Autowired Sealer sealer;

  @ParameterizedTest
  @ValueSource(strings = {"", "王", "𠮷田😀", "<script>${x}</script>", "13800000000"})
  void opensWhatItSealed(String text) {
    assertThat(sealer.open(OWNER, sealer.seal(OWNER, text))).isEqualTo(text);
  }

  @Test
  void keepsToTheLengthsItPromises() {
    assertThat(sealer.seal(OWNER, "人".repeat(4000))).hasSizeLessThanOrEqualTo(46 + 4 * 4000);
    assertThat(sealer.seal(OWNER, "𠮷".repeat(50))).hasSizeLessThanOrEqualTo(46 + 16 * 50 / 3);
    assertThat(sealer.seal(OWNER, "")).hasSizeLessThanOrEqualTo(46);
    assertThat(sealer.fingerprint("人".repeat(4000))).hasSize(43);
  }

  @Test
  void opensAPieceOfAFileForItsOwnerAlone() {
    var piece = new byte[] {0, -1, 0, 127};
    var sealed = sealer.sealBytes(OWNER, piece);

    assertThat(sealed).hasSize(piece.length + 33);
    assertThat(sealer.openBytes(OWNER, sealed)).isEqualTo(piece);
    assertThatThrownBy(() -> sealer.openBytes("voter.name XQ-2026-000002", sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("XQ-2026-000002");
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(sealer.seal(OWNER, "王敏")).isNotEqualTo(sealer.seal(OWNER, "王敏"));
  }

  @Test
  void doesNotOpenAValueThatWasMovedToAnotherRow() {
    var sealed = sealer.seal(OWNER, "王敏");

    assertThatThrownBy(() -> sealer.open("voter.name XQ-2026-000002", sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("XQ-2026-000002");
  }

  @Test
  void doesNotOpenAChangedValueNorOneThatWasNeverSealed() {
    var sealed = sealer.seal(OWNER, "王敏");
    var last = sealed.charAt(20) == 'A' ? 'B' : 'A';

    assertThatThrownBy(
            () -> sealer.open(OWNER, sealed.substring(0, 20) + last + sealed.substring(21)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealer.open(OWNER, "王敏")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsEqualTextsByTheirFingerprintAlone() {
    assertThat(sealer.fingerprint("13800000000"))
        .isEqualTo(sealer.fingerprint("13800000000"))
        .isNotEqualTo(sealer.fingerprint("13800000001"))
        .doesNotContain("138");
  }

  @Test
  void leavesNothingAsNothing() {
    assertThat(sealer.seal(OWNER, null)).isNull();
    assertThat(sealer.open(OWNER, null)).isNull();
    assertThat(sealer.fingerprint(null)).isNull();
  }
}
