package org.lianxin.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of files as browsers and attackers send them. */
class UploadTest {

  @ParameterizedTest
  @CsvSource({
    "来信.pdf, 来信.pdf",
    "𠮷野家🍜.jpg, 𠮷野家🍜.jpg",
    "../../etc/passwd.pdf, passwd.pdf",
    "C:\\fakepath\\照片.jpg, 照片.jpg",
    "a\u202Egpj.exe, agpj.exe",
    "half\ud842.pdf, half.pdf",
    "' 来信 .pdf ', 来信 .pdf"
  })
  void keepsTheNameAndNothingThatHides(String given, String kept) {
    assertThat(name(given)).isEqualTo(kept);
  }

  @Test
  void keepsTheLongestNameThatAComputerCanHave() {
    assertThat(name("字".repeat(251) + ".pdf")).isEqualTo("字".repeat(251) + ".pdf");
  }

  @Test
  void tidiesWhatNoPersonTypes() {
    assertThat(name("𠮷".repeat(300) + ".pdf")).isEqualTo("𠮷".repeat(125) + ".pdf");
    assertThat(name("字".repeat(300))).isEqualTo("字".repeat(255));
    assertThat(name("a." + "字".repeat(300))).hasSize(255);
    assertThat(name(null)).isEmpty();
    assertThat(name("a\0\r\nb.pdf")).isEqualTo("ab.pdf");
  }

  private static String name(String given) {
    return Samples.upload(given, new byte[0]).name();
  }
}
