package org.lianxin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.shared.Paper;
import org.lianxin.shared.PaperGrid;
import org.lianxin.shared.PaperPicture;
import org.lianxin.shared.Papers.Format;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Every printed paper is a PDF/A-2u (ISO 19005-2), as veraPDF, the industry's validator, sees it.
 */
class ArchivablePapersTest {

  private final PrintedPapers papers = new PrintedPapers(new PaperFolder(""), false);

  @BeforeAll
  static void loadTheValidator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static List<Arguments> all() {
    var letter = PrintedPapersTest.letter();
    var draft = PrintedPapersTest.letter().with("draft", "2").with("signer", "");
    var form = PrintedPapersTest.form();
    var unsigned = PrintedPapersTest.form().with("signer", "").with("unsigned", "1");
    var opinion = PrintedPapersTest.opinion();
    var pages = String.join("\n", Collections.nCopies(60, "尚待研究，下月答复。"));
    return Stream.of(
            Arguments.of("reply-letter, signed", letter.paper()),
            Arguments.of("reply-letter, draft", draft.paper()),
            Arguments.of(
                "reply-letter of many pages",
                PrintedPapersTest.letter().withText("text", pages).paper()),
            Arguments.of(
                "reply-letter with rare characters",
                PrintedPapersTest.letter().withText("text", "𠮷䶮㛃𫖯 ①②③ ㎡ € é “”…— 完").paper()),
            Arguments.of(
                "reply-letter with what XML cannot write",
                PrintedPapersTest.letter().withText("text", "👍 \u0001 完").paper()),
            Arguments.of("opinion-form, signed", form.paper()),
            Arguments.of("opinion-form, to be filled in", unsigned.paper()),
            Arguments.of("co-opinion", opinion.paper()),
            Arguments.of("register", PrintedPapersTest.register(60).paper()),
            Arguments.of("deputies-notice, with photos", notice()))
        .toList();
  }

  private static Paper notice() {
    return Paper.on("deputies-notice")
        .with("group", "永丰街道代表小组")
        .with(
            "deputies",
            new PaperGrid(
                List.of(new PaperGrid.Column("照片", 1), new PaperGrid.Column("姓名", 1)),
                List.of(List.of("", "张𠮷"), List.of("", "李四"), List.of("", "王五")),
                List.of(picture("jpeg"), picture("png"), PaperPicture.none(25, 33))))
        .with("none", "")
        .with("office", "永丰街道人大工作委员会")
        .with("day", "2026年9月1日")
        .paper();
  }

  private static PaperPicture picture(String type) {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), type, bytes);
      return new PaperPicture(bytes.toByteArray(), 25, 33);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void isArchivable(String name, Paper paper) throws Exception {
    assertThat(faults(papers.write(paper, Format.PDF))).isEmpty();
  }

  private static List<String> faults(byte[] pdf) throws Exception {
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(
              fault ->
                  "%s %s: %s"
                      .formatted(
                          fault.getRuleId().getClause(),
                          fault.getLocation().getContext(),
                          fault.getMessage()))
          .distinct()
          .toList();
    }
  }
}
