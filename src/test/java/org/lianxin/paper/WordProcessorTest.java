package org.lianxin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.shared.Papers.Format;

/** The DOCX as an office's program sees it. */
@EnabledIf(
    value = "isInstalled",
    disabledReason = "needs soffice with Writer, e.g. of Debian's package libreoffice-writer-nogui")
class WordProcessorTest {

  private static final int SECONDS = 300;
  private static final String LINE = "经现场查看，该处排水管道使用年限较长，管径偏小，遇强降雨时排水能力不足，造成弄堂口积水。";

  @TempDir Path folder;

  /** Calc brings soffice too; Writer is a library beside the program. */
  static boolean isInstalled() throws IOException {
    for (var place : System.getenv("PATH").split(":")) {
      var program = Path.of(place, "soffice");
      if (Files.isExecutable(program)) {
        return Files.exists(program.toRealPath().resolveSibling("libswlo.so"));
      }
    }
    return false;
  }

  @Test
  void breaksTheSameTextIntoAsManyPagesAsThePdf() throws Exception {
    var papers = new PrintedPapers(new PaperFolder(""), false);
    var text = String.join("\n", Collections.nCopies(18, LINE));
    var paper = PrintedPapersTest.letter().withText("text", text).paper();
    var docx = Files.write(folder.resolve("letter.docx"), papers.write(paper, Format.DOCX));

    var printed = printed(docx);
    var ours = papers.write(paper, Format.PDF);

    assertThat(pages(printed)).isEqualTo(pages(ours)).isEqualTo(3);
    assertThat(PrintedPapersTest.bare(PrintedPapersTest.text(printed)))
        .contains("张𠮷代表：", "（第XQ-2026-000123号诉求）的答复函", "—2—", "—3—")
        .doesNotContain("—1—", "草稿", "〈");
  }

  private byte[] printed(Path docx) throws IOException, InterruptedException {
    var log = folder.resolve("soffice.log");
    var program =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                docx.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!program.waitFor(SECONDS, TimeUnit.SECONDS)) {
      program.destroyForcibly();
    }
    assertThat(program.exitValue()).as(Files.readString(log)).isZero();
    return Files.readAllBytes(folder.resolve("letter.pdf"));
  }

  private static int pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
