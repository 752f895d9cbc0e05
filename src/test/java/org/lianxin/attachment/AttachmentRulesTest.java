package org.lianxin.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianxin.attachment.Samples.upload;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Refusal;
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
        Arguments.of("微信图片.jfif", Samples.jpg()),
        Arguments.of("微信图片.webp", Samples.webp()),
        Arguments.of("改了名的.jpg", Samples.webp()),
        Arguments.of("公文.ofd", Samples.ofd()),
        Arguments.of("说明.wps", Samples.compound("Root Entry", "WordDocument")),
        Arguments.of("说明.WPS", Samples.docx()),
        Arguments.of("名单.et", Samples.compound("Root Entry", "Workbook")),
        Arguments.of("名单.et", Samples.xlsx()),
        Arguments.of("汇报.dps", Samples.compound("Root Entry", "PowerPoint Document")),
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
        Arguments.of("heic", "IMG_0012.HEIC", Samples.heic()),
        Arguments.of("heic", "IMG_0012.jpg", Samples.heic()),
        Arguments.of("heic", "IMG_0012.heif", Samples.html()),
        Arguments.of("content", "坏的.webp", Arrays.copyOf(Samples.webp(), 24)),
        Arguments.of("content", "大的.webp", huge()),
        Arguments.of("content", "照片.webp", Samples.jpg()),
        Arguments.of("content", "公文.ofd", Samples.docx()),
        Arguments.of("content", "公文.ofd", Samples.zip("OFD.xml")),
        Arguments.of("content", "公文.ofd", Samples.zip("Doc_0/OFD.xml")),
        Arguments.of("content", "公文.ofd", Samples.pdf()),
        Arguments.of("content", "表格.wps", Samples.compound("Workbook")),
        Arguments.of("content", "带宏.wps", Samples.compound("WordDocument", "_VBA_PROJECT")),
        Arguments.of("content", "带宏.wps", Samples.withMacros()),
        Arguments.of(
            "content",
            "带宏.et",
            Samples.zip("[Content_Types].xml", "xl/workbook.xml", "xl/JDEData.bin")),
        Arguments.of("content", "空的.dps", new byte[] {(byte) 0xd0}),
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

  /** A WebP photo of 16383 to 16383 points, by what its first bytes say. */
  private static byte[] huge() {
    var photo = Samples.webp();
    photo[26] = photo[28] = (byte) 0xFF;
    photo[27] = photo[29] = 0x3F;
    return photo;
  }

  private static byte[] parts(int number) {
    return Samples.zip(
        IntStream.range(0, number)
            .mapToObj(
                n -> n == 0 ? "[Content_Types].xml" : n == 1 ? "word/document.xml" : "part" + n)
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("notTaken")
  void refusesWhatIsNotWhatItsNameSays(String why, String name, byte[] content) {
    assertThat(rules.faults(List.of(upload(name, content)), 0, 0))
        .extracting(Reason::field, Reason::code)
        .containsExactly(tuple("file", "attachment." + why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"微信图片.webp", "微信图片.jpg", "微信图片"})
  void keepsAWebpPhotoAsJpegWithItsColours(String name) throws IOException {
    var kept = rules.kept(upload(name, Samples.webp()));

    assertThat(kept.name()).isEqualTo("微信图片.jpg");
    assertThat(kept.size()).isEqualTo(kept.bytes().length);
    assertThat(AttachmentType.JPG.isTypeOf(kept)).isTrue();
    var photo = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
    assertThat(List.of(photo.getWidth(), photo.getHeight())).containsExactly(16, 12);
    assertThat(new Color(photo.getRGB(2, 6)).getRed()).isGreaterThan(150);
    assertThat(new Color(photo.getRGB(13, 6)).getBlue()).isGreaterThan(150);
  }

  @Test
  void refusesAWebpPhotoThatBreaksOffWhenItIsKept() {
    var torn = Arrays.copyOf(Samples.webp(), 40);

    for (var name : List.of("断的.webp", "断的.jpg")) {
      var claimed = AttachmentType.claimedBy(name).orElseThrow().name();
      assertThatThrownBy(() -> rules.kept(upload(name, torn)))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal ->
                  assertThat(refusal.reasons())
                      .containsExactly(
                          Reason.of(Attachments.FIELD, "attachment.content", name, claimed)));
    }
  }

  /** A phone writes where and by what a photo was taken; how it is turned is all that is needed. */
  @Test
  void keepsNoPlaceAndNoDeviceInAPhoto() throws IOException {
    var photo = Samples.photoOfAPhone();
    assertThat(new String(photo, ISO_8859_1)).contains("Huawei", "GPS 31", "GPS 121");

    var kept = rules.kept(upload("照片.jpg", photo)).bytes();

    assertThat(new String(kept, ISO_8859_1)).doesNotContain("Huawei", "GPS");
    assertThat(new String(kept, ISO_8859_1))
        .as("turned by a quarter")
        .contains("Exif\0\0MM", "\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006");
    assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(16);
    assertThat(rules.kept(upload("照片.jpg", kept)).bytes()).isEqualTo(kept);
  }

  @Test
  void keepsAllOthersByteByByte() {
    assertThat(rules.kept(upload("照片.jpg", Samples.jpg())).bytes()).isEqualTo(Samples.jpg());
    var paper = Samples.ofd();
    assertThat(rules.kept(upload("公文.ofd", paper)).bytes()).isEqualTo(paper);
  }

  @Test
  void looksThroughNoEndlessTableOfContents() {
    assertThat(AttachmentType.DOCX.isTypeOf(upload("长.docx", parts(10_000)))).isTrue();
    assertThat(AttachmentType.DOCX.isTypeOf(upload("长.docx", parts(10_001)))).isFalse();
  }

  /** Apple's browsers hand over the first type they can convert to, where HEIC is not taken. */
  @Test
  void letsAPhoneConvertWhatWeDoNotTake() {
    assertThat(AttachmentType.accepted())
        .startsWith("image/jpeg,image/png,.jpg,")
        .contains(".webp", ".ofd", ".wps")
        .doesNotContain("image/*", "heic", "heif");
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
