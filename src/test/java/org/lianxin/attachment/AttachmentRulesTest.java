package org.lianxin.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.attachment.Samples.upload;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.util.unit.DataSize;

/** What may be attached to a case and what may not. */
class AttachmentRulesTest {

  private final AttachmentRules rules =
      new AttachmentRules(
          new AttachmentSettings(DataSize.ofKilobytes(900), DataSize.ofMegabytes(1), 3));

  static List<Arguments> taken() {
    return List.of(
        Arguments.of("照片.jpg", Samples.jpg()),
        Arguments.of("照片.JPEG", Samples.jpg()),
        Arguments.of("a.b.png", Samples.png()),
        Arguments.of("来信.pdf", Samples.pdf()),
        Arguments.of("说明.docx", Samples.docx()),
        Arguments.of("名单.xlsx", Samples.xlsx()),
        Arguments.of("压缩.docx", Samples.bomb()));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void takesPicturesAndPapersWithoutUnpackingThem(String name, byte[] content) {
    assertThat(rules.faults(List.of(upload(name, content)), 0, 0)).isEmpty();
  }

  static List<Arguments> notTaken() {
    return List.of(
        Arguments.of("empty", "照片.jpg", new byte[0]),
        Arguments.of("too-large", "照片.jpg", new byte[901 << 10]),
        Arguments.of("type", "页面.html", Samples.html()),
        Arguments.of("type", "程序.exe", Samples.program()),
        Arguments.of("type", "旧文件.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11}),
        Arguments.of("type", "带宏.docm", Samples.withMacros()),
        Arguments.of("type", "没有后缀", Samples.pdf()),
        Arguments.of("type", "照片.jpg.svg", Samples.jpg()),
        Arguments.of("content", "页面.jpg", Samples.html()),
        Arguments.of("content", "页面.pdf", Samples.polyglot()),
        Arguments.of("content", "程序.pdf", Samples.program()),
        Arguments.of("content", "照片.png", Samples.jpg()),
        Arguments.of("content", "带宏.docx", Samples.withMacros()),
        Arguments.of("content", "表格.docx", Samples.xlsx()),
        Arguments.of("content", "压缩包.docx", Samples.zip("a.txt")),
        Arguments.of("content", "坏的.docx", "PK\3\4 broken".getBytes()),
        Arguments.of("content", "照片.docx", Samples.jpg()));
  }

  @ParameterizedTest
  @MethodSource("notTaken")
  void refusesWhatIsNotWhatItsNameSays(String why, String name, byte[] content) {
    assertThat(rules.faults(List.of(upload(name, content)), 0, 0))
        .extracting(Reason::field, Reason::code)
        .containsExactly(tuple("file", "attachment." + why));
  }

  @Test
  void countsWhatTheCaseHasAlready() {
    var one = List.of(upload("照片.jpg", Samples.jpg()));

    assertThat(rules.faults(one, 2, 0)).isEmpty();
    assertThat(rules.faults(one, 3, 0))
        .extracting(Reason::code)
        .containsExactly("attachment.too-many");
    assertThat(rules.faults(Collections.nCopies(4, one.get(0)), 0, 0))
        .extracting(Reason::code)
        .containsExactly("attachment.too-many");
    assertThat(rules.faults(one, 1, 1 << 20))
        .extracting(Reason::code)
        .containsExactly("attachment.case-full");
  }

  @Test
  void refusesLimitsThatLetNothingIn() {
    assertThatThrownBy(
            () -> new AttachmentSettings(DataSize.ofMegabytes(2), DataSize.ofMegabytes(1), 1))
        .hasMessageContaining("per-case");
    assertThatThrownBy(
            () -> new AttachmentSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 0))
        .hasMessageContaining("lianxin.attachments.most");
  }
}
