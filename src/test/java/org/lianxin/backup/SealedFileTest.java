package org.lianxin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a little over two segments. */
class SealedFileTest {

  private static final String PASSPHRASE = "十二个字以上的一句口令才行";
  private static final int SEGMENT = 1 << 20;

  private static final byte[] PLAIN = new byte[2 * SEGMENT + 500];

  static {
    new Random(7).nextBytes(PLAIN);
  }

  private static final byte[] SEALED = sealed();

  private static byte[] sealed() {
    try {
      var file = new ByteArrayOutputStream();
      try (var out = SealedFile.write(file, PASSPHRASE)) {
        out.write(PLAIN);
      }
      return file.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] opened(byte[] file, String passphrase) throws IOException {
    try (var in = SealedFile.read(new ByteArrayInputStream(file), passphrase)) {
      return in.readAllBytes();
    }
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    assertThat(opened(SEALED, PASSPHRASE)).isEqualTo(PLAIN);
  }

  @Test
  void looksDifferentEachTime() {
    assertThat(sealed()).isNotEqualTo(SEALED);
  }

  @Test
  void doesNotOpenWithAnotherPassphrase() {
    assertThatThrownBy(() -> opened(SEALED, PASSPHRASE + "。"))
        .isInstanceOf(SealedFile.NotOpened.class);
  }

  /** In the name, the salt, the first segment, the second and the last byte. */
  @ParameterizedTest
  @ValueSource(ints = {3, 25, 200, SEGMENT + 90, -1})
  void doesNotOpenWhenAByteIsAnother(int place) {
    var damaged = SEALED.clone();
    damaged[place < 0 ? damaged.length + place : place] ^= 1;

    assertThatThrownBy(() -> opened(damaged, PASSPHRASE)).isInstanceOf(SealedFile.NotOpened.class);
  }

  /** Within the head, within a segment, and where a segment ends. */
  @ParameterizedTest
  @ValueSource(ints = {10, SEGMENT / 2, SEGMENT + 37, 2 * SEGMENT + 37})
  void doesNotOpenWhenItsEndIsCutOff(int length) {
    assertThatThrownBy(() -> opened(Arrays.copyOf(SEALED, length), PASSPHRASE))
        .isInstanceOf(SealedFile.NotOpened.class);
  }

  @Test
  void doesNotWorkForHoursOnAForgedHead() {
    var forged = SEALED.clone();
    Arrays.fill(forged, 17, 21, (byte) 0x7F);

    assertThatThrownBy(() -> opened(forged, PASSPHRASE)).hasMessageContaining("head");
  }
}
