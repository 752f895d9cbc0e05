package org.lianxin.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.Paper;
import org.lianxin.shared.PaperGrid;
import org.lianxin.shared.Papers.Format;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PrintedPapersTest {

  private static final String HOSTILE = "<script>alert(1)</script> & ${7*7} ]]> &amp; 「引号」";

  @TempDir Path folder;

  private final PrintedPapers ours = new PrintedPapers(new PaperFolder(""), false);

  static Paper.Writer letter() {
    var letter = Paper.on("reply-letter");
    List.of(
            "draft",
            "altered",
            "codeToSign",
            "roomToSign",
            "signedByHandOn",
            "suggestionNo",
            "coUnits",
            "coOpinionsUsed",
            "separateUnits",
            "inProgressBy",
            "plannedBy",
            "contactOnly")
        .forEach(place -> letter.with(place, ""));
    return letter
        .with("class", "A")
        .with("unit", "岳阳街道城市建设管理事务中心")
        .with("number", "松城建函〔2026〕12号")
        .with("unnumbered", "")
        .with("about", "关于“弄堂口积水”")
        .with("you", "您")
        .with("caseNo", "XQ-2026-000123")
        .with("demandNo", "XQ-2026-000123")
        .with("title", "弄堂口积水")
        .with("deputies", "张𠮷")
        .withText("text", "一、已疏通管道。\n\n二、每月巡查一次。")
        .with("outcome", "已解决")
        .with("signer", "李四")
        .with("signedOn", "2026年3月2日")
        .with("signedAt", "2026年3月2日10:00")
        .with("hash", "0123456789abcdef")
        .with("contact", "王五")
        .with("phone", "021-57820000")
        .with("copies", "岳阳街道人大工作委员会");
  }

  @Test
  void laysOutOneAtATime() throws InterruptedException {
    var shared = spy(new PaperFolder(""));
    var begun = new AtomicInteger();
    var goOn = new CountDownLatch(1);
    doAnswer(
            open -> {
              begun.incrementAndGet();
              goOn.await();
              return open.callRealMethod();
            })
        .when(shared)
        .open("reply-letter.html");
    var press = new PrintedPapers(shared, false);
    var printing =
        Stream.generate(() -> new Thread(() -> press.write(letter().paper(), Format.PDF)))
            .limit(2)
            .toList();

    printing.forEach(Thread::start);
    try {
      await()
          .until(
              () ->
                  begun.get() == 2
                      || begun.get() == 1 && printing.stream().anyMatch(PrintedPapersTest::waits));
      assertThat(begun).hasValue(1);
    } finally {
      goOn.countDown();
    }

    for (var printer : printing) {
      printer.join();
    }
    assertThat(begun).hasValue(2);
  }

  /** For its turn, not for the latch. */
  private static boolean waits(Thread printer) {
    return printer.getState() == Thread.State.BLOCKED;
  }

  @Test
  void saysTheSameInBothFormats() throws IOException {
    var parts =
        List.of(
            "类别：A",
            "岳阳街道城市建设管理事务中心",
            "松城建函〔2026〕12号",
            "关于“弄堂口积水”（第XQ-2026-000123号诉求）的答复函",
            "张𠮷代表：",
            "您转来的选民诉求“弄堂口积水”（第XQ-2026-000123号）收悉。",
            "一、已疏通管道。二、每月巡查一次。",
            "办理结果：已解决（A类）。",
            "此复函已经岳阳街道城市建设管理事务中心负责人李四审签。",
            "负责人：李四2026年3月2日（联系人：王五；联系电话：021-57820000）",
            "抄送：岳阳街道人大工作委员会。",
            "本件由李四于2026年3月2日10:00签署。",
            "0123456789abcdef");

    assertThat(pdf(letter().paper())).contains(parts);
    assertThat(word(letter().paper())).contains(parts);
  }

  @Test
  void leavesOutTheLinesThatHaveNothingToSay() throws IOException {
    var without = List.of("草稿", "会办", "分别办理", "承诺于", "号建议", "〈");

    assertThat(pdf(letter().paper())).doesNotContain(without);
    assertThat(word(letter().paper())).doesNotContain(without);
  }

  @Test
  void leavesNoPlaceOpen() throws IOException {
    for (var xml : parts(ours.write(letter().paper(), Format.DOCX)).values()) {
      assertThat(xml).doesNotContain("w:sdt", "〈");
    }
  }

  @Test
  void readsNothingInATextAsMarkup() throws IOException {
    var paper =
        letter().withText("text", HOSTILE).with("title", HOSTILE).with("about", HOSTILE).paper();

    assertThat(pdf(paper)).contains(bare(HOSTILE));
    assertThat(word(paper)).contains(bare(HOSTILE));
    assertThat(parts(ours.write(paper, Format.DOCX)).get("word/document.xml"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ${7*7} ]]&gt; &amp;amp;");
  }

  @Test
  void writesRareCharactersAndPicturesOfThem() throws IOException {
    var paper = letter().withText("text", "𠮷䶮㛃𫖯 👍 完").paper();

    assertThat(pdf(paper)).contains("𠮷䶮㛃𫖯👍完");
    assertThat(word(paper)).contains("𠮷䶮㛃𫖯👍完");
  }

  /**
   * Names as they stand in identity papers, of all blocks of the supplementary plane to extension
   * F: what is read back is what was written, with none of the radicals ⼀ to ⿕.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "𬸮",
        "李𫍣",
        "陈𬱖",
        "王𫖳",
        "张𬍛",
        "刘𪟝",
        "赵𫝀",
        "孙𬮱",
        "周\uD873\uDE2E",
        "吴\uD875\uDFB1",
        "郑𰻞",
        "冯𱁬",
        "人大长门见儿"
      })
  void readsEveryNameBackAsItWasWritten(String name) throws IOException {
    var paper = letter().with("deputies", name).with("signer", name).with("title", name).paper();

    assertThat(pdf(paper))
        .contains(name + "代表：", "负责人" + name, "“" + name + "”")
        .doesNotContainPattern("[⺀-⿕#]");
  }

  @Test
  void namesWhatNoFontCanWriteBeforeItPrints() {
    var paper = letter().with("deputies", "张\uD882\uDE35、李𰻞").paper();

    assertThatThrownBy(() -> ours.write(paper, Format.PDF))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .containsExactly(
                        Reason.of("", "paper.unknown.line", 6, 2, "\uD882\uDE35", "U+30A35")));
    assertThat(ours.write(paper, Format.DOCX)).isNotEmpty();
  }

  @Test
  void namesTheCellOfATableWhoseLetterNoFontCanWrite() {
    var table =
        new PaperGrid(
            List.of(new PaperGrid.Column("序号", 6), new PaperGrid.Column("姓名", 40)),
            List.of(List.of("1", "张三"), List.of("2", "李\uD882\uDE35")));

    assertThatThrownBy(() -> ours.write(register(1).with("rows", table).paper(), Format.PDF))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .containsExactly(
                        Reason.of("", "paper.unknown.cell", 3, 2, "\uD882\uDE35", "U+30A35")));
  }

  @Test
  void printsNoLetterOfThePrivateUseAreas() {
    var paper = letter().with("signer", "王\uE863").paper();

    assertThatThrownBy(() -> ours.write(paper, Format.PDF))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsOnly("paper.private.line"));
  }

  /** As Debian's package fonts-hanazono has it; here ours under another name. */
  @Test
  void writesWithAnyFontThatAnOfficePutsBesideOurs() throws IOException {
    var fonts = Files.createDirectory(folder.resolve("fonts"));
    try (var emoji = new PaperFolder("").open("fonts/emoji.ttf")) {
      Files.write(fonts.resolve("own-made.ttf"), emoji.readAllBytes());
    }
    var office = new PrintedPapers(new PaperFolder(folder.toString()), false);
    var paper = letter().with("signer", "王\uDBB9\uDCE5").paper();

    assertThatThrownBy(() -> ours.write(paper, Format.PDF)).isInstanceOf(Refusal.class);
    assertThat(text(office.write(paper, Format.PDF))).contains("王\uDBB9\uDCE5");
  }

  @Test
  void replacesWhatXmlCannotWrite() throws IOException {
    var paper = letter().withText("text", "甲\u0001乙\uD842丙").paper();

    assertThat(word(paper)).contains("甲\uFFFD乙\uFFFD丙");
    assertThat(ours.write(paper, Format.PDF)).isNotEmpty();
  }

  @Test
  void embedsItsFontsAndOnlyWhatIsUsedOfThem() throws IOException {
    var bytes = ours.write(letter().paper(), Format.PDF);

    try (var document = Loader.loadPDF(bytes)) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name)).isInstanceOf(PDType0Font.class);
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
      }
    }
    assertThat(bytes).hasSizeLessThan(200_000);
  }

  @Test
  void numbersThePagesOfALongAnswerButTheFirst() throws IOException {
    var line = "经现场查看，该处排水管道使用年限较长，管径偏小，遇强降雨时排水能力不足，造成弄堂口积水。";
    var text = String.join("\n", Collections.nCopies(40, line));

    var bytes = ours.write(letter().withText("text", text).paper(), Format.PDF);

    try (var document = Loader.loadPDF(bytes)) {
      var pages =
          IntStream.rangeClosed(1, document.getNumberOfPages())
              .mapToObj(number -> page(document, number))
              .toList();
      assertThat(pages).hasSizeGreaterThan(3);
      assertThat(pages.get(0)).doesNotContain("—1—");
      assertThat(pages.get(1)).contains("—2—");
      assertThat(pages.get(2)).contains("—3—");
      assertThat(String.join("", pages).split(line, -1)).hasSize(41);
    }
  }

  @Test
  void marksEveryPageOfADraft() throws IOException {
    var text = String.join("\n", Collections.nCopies(40, "尚待研究。"));
    var draft = letter().with("draft", "2").with("signer", "").withText("text", text).paper();

    try (var document = Loader.loadPDF(ours.write(draft, Format.PDF))) {
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        assertThat(page(document, number)).contains("【草稿】第2稿，未经签发");
      }
    }
    var parts = parts(ours.write(draft, Format.DOCX));
    assertThat(parts.keySet().stream().filter(name -> name.startsWith("word/header")))
        .hasSize(3)
        .allSatisfy(
            name ->
                assertThat(bare(parts.get(name).replaceAll("<[^>]+>", "")))
                    .contains("【草稿】第2稿，未经签发"));
    assertThat(word(draft)).doesNotContain("审签");
  }

  @Test
  void stampsEveryPageOfAnExerciseWhicheverTheFormat() throws IOException {
    var text = String.join("\n", Collections.nCopies(40, "尚待研究。"));
    var letter = letter().withText("text", text).paper();
    var exercise = new PrintedPapers(new PaperFolder(""), true);

    try (var document = Loader.loadPDF(exercise.write(letter, Format.PDF))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        assertThat(page(document, number)).contains("演练不作公文使用");
      }
    }
    var parts = parts(exercise.write(letter, Format.DOCX));
    assertThat(parts.entrySet())
        .filteredOn(part -> part.getKey().matches("word/(document|header\\d*)\\.xml"))
        .hasSizeGreaterThan(1)
        .allSatisfy(part -> assertThat(part.getValue()).contains("演练 不作公文使用"));
    assertThat(pdf(letter)).doesNotContain("演练");
  }

  @Test
  void takesAnOfficesOwnTemplateAndFont() throws IOException {
    Files.writeString(
        folder.resolve("reply-letter.html"),
        "<html><head><title>x</title></head><body style=\"font-family: song\"><p>本院<span data-value=\"title\"/></p></body></html>",
        UTF_8);
    var office = new PrintedPapers(new PaperFolder(folder.toString()), false);

    assertThat(text(office.write(letter().paper(), Format.PDF))).contains("本院");
    assertThat(office.write(letter().paper(), Format.DOCX))
        .isEqualTo(ours.write(letter().paper(), Format.DOCX));
  }

  @Test
  void dressesEveryLetterByTheOfficesOwnStyleSheet() throws IOException {
    Files.writeString(
        folder.resolve("letter.css"), "body { font-family: song; } .class { display: none; }");
    var office = new PrintedPapers(new PaperFolder(folder.toString()), false);

    assertThat(text(ours.write(letter().paper(), Format.PDF))).contains("类别");
    assertThat(text(office.write(letter().paper(), Format.PDF)))
        .doesNotContain("类别")
        .contains("答复");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../letter.css", "https://example.org/letter.css", "letter.html", ""})
  void refusesAStyleSheetThatIsNotBesideTheTemplate(String name) throws IOException {
    Files.writeString(
        folder.resolve("reply-letter.html"),
        "<html><head><link rel=\"stylesheet\" href=\"%s\"/></head><body><p>x</p></body></html>"
            .formatted(name),
        UTF_8);

    assertThatThrownBy(
            () ->
                new PrintedPapers(new PaperFolder(folder.toString()), false)
                    .write(letter().paper(), Format.PDF))
        .hasStackTraceContaining("No style sheet beside the template: " + name);
  }

  @Test
  void writesNothingToTheConsole(CapturedOutput console) throws IOException {
    Files.writeString(
        folder.resolve("reply-letter.html"),
        "<html><head><title>x</title></head><body style=\"font-family: song; colour: red\"><p>x</p></body></html>",
        UTF_8);

    new PrintedPapers(new PaperFolder(folder.toString()), false)
        .write(letter().paper(), Format.PDF);

    assertThat(console).doesNotContain("openhtmltopdf");
  }

  @Test
  void namesThePlaceThatNothingIsKnownOf() throws IOException {
    Files.writeString(
        folder.resolve("reply-letter.html"),
        "<html><body><p><span data-value=\"weather\"/></p></body></html>",
        UTF_8);

    assertThatThrownBy(
            () ->
                new PrintedPapers(new PaperFolder(folder.toString()), false)
                    .write(letter().paper(), Format.PDF))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weather")
        .hasMessageContaining("signedOn");
  }

  @Test
  void refusesATemplateThatReachesForAFile() throws IOException {
    Files.writeString(
        folder.resolve("reply-letter.html"),
        "<!DOCTYPE html [<!ENTITY key SYSTEM \"file:///etc/hostname\">]>"
            + "<html><body><p>&key;</p></body></html>",
        UTF_8);

    assertThatThrownBy(
            () ->
                new PrintedPapers(new PaperFolder(folder.toString()), false)
                    .write(letter().paper(), Format.PDF))
        .hasStackTraceContaining("DOCTYPE");
  }

  static Paper.Writer form() {
    return Paper.on("opinion-form")
        .with("unsigned", "")
        .with("caseNo", "XQ-2026-000123")
        .with("round", "1")
        .with("deputy", "张𠮷")
        .with("group", "岳阳街道代表小组")
        .with("coSigners", "赵六")
        .with("title", "弄堂口积水")
        .with("unit", "岳阳街道城市建设管理事务中心")
        .with("coUnits", "")
        .with("outcome", "正在解决")
        .with("promisedOn", "2026年9月30日")
        .with("attitude", "☑满意　☐基本满意　☐不满意")
        .with("result", "☐满意　☐基本满意　☑不满意")
        .withText("reasons", "水还在。\n请 9 月前再来看。")
        .with("signer", "张𠮷")
        .with("signedOn", "2026年3月10日")
        .with("signedAt", "2026年3月10日10:05")
        .with("signedByHandOn", "")
        .with("codeToSign", "")
        .with("hash", "fedcba9876543210")
        .with("dueOn", "")
        .with("office", "岳阳街道人大工作委员会");
  }

  static Paper.Writer opinion() {
    return Paper.on("co-opinion")
        .with("unit", "区水务局")
        .with("number", "松水会〔2026〕3号")
        .with("unnumbered", "")
        .with("caseNo", "XQ-2026-000123")
        .with("title", "弄堂口积水")
        .with("about", "关于“弄堂口积水”")
        .with("signer", "")
        .with("signedAt", "")
        .with("hash", "")
        .with("lead", "岳阳街道城市建设管理事务中心")
        .with("coNo", "XQ-2026-000123")
        .with("separateNo", "")
        .withText("text", "同意贵单位意见。")
        .with("givenBy", "王五")
        .with("givenOn", "2026年3月10日")
        .with("contact", "")
        .with("phone", "")
        .with("contactOnly", "王五")
        .with("copies", "岳阳街道人大工作委员会");
  }

  static Paper.Writer register(int rows) {
    return Paper.on("register")
        .with("title", "代表小组活动登记簿")
        .with("mark", "【草稿】尚未交册")
        .with("group", "岳阳街道代表小组")
        .with("period", "2026年")
        .with("until", "2026-12-30")
        .with("notes", "备注请手写。")
        .with(
            "rows",
            new PaperGrid(
                List.of(
                    new PaperGrid.Column("序号", 6),
                    new PaperGrid.Column("活动主题", 40),
                    new PaperGrid.Column("备注", 14)),
                IntStream.rangeClosed(1, rows)
                    .mapToObj(number -> List.of(String.valueOf(number), "走访<i>" + number, ""))
                    .toList()))
        .with("empty", rows == 0 ? "本年没有记录。" : "")
        .with("closing", List.of())
        .with("writer", "顾宁");
  }

  @Test
  void printsATableInTheSteadOfTheLineThatNamesIt() throws IOException {
    var parts = List.of("活动主题", "走访<i>1", "走访<i>60", "代表小组组长（签名）：");

    assertThat(pdf(register(60).paper())).contains(parts).doesNotContain("没有记录");
    assertThat(word(register(60).paper())).contains(parts).doesNotContain("没有记录", "〈");
    assertThat(pdf(register(0).paper())).contains("活动主题", "本年没有记录。").doesNotContain("走访");
  }

  @Test
  void repeatsTheHeadingsOfATableOnEachPage() throws IOException {
    try (var document = Loader.loadPDF(ours.write(register(60).paper(), Format.PDF))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        assertThat(page(document, number)).contains("序号活动主题备注", "【草稿】尚未交册");
      }
    }
    assertThat(parts(ours.write(register(60).paper(), Format.DOCX)).get("word/document.xml"))
        .containsOnlyOnce("w:tblHeader");
  }

  @Test
  void printsTheOpinionFormWithItsBoxes() throws IOException {
    var parts =
        List.of(
            "代表意见反馈表",
            "弄堂口积水附议代表：赵六",
            "对办理态度☑满意　☐基本满意　☐不满意",
            "对办理结果☐满意　☐基本满意　☑不满意",
            "水还在。请9月前再来看。",
            "本件由张𠮷于2026年3月10日10:05签署。",
            "fedcba9876543210");

    assertThat(pdf(form().paper())).contains(parts).doesNotContain("未签", "请于");
    assertThat(word(form().paper())).contains(parts).doesNotContain("未签", "请于", "〈");
  }

  @Test
  void printsTheOpinionFormWithItsCodeForAHandAndThenWithTheHand() throws IOException {
    var toSign =
        form().with("signer", "").with("unsigned", "1").with("codeToSign", "0123456789abcdef");
    assertThat(pdf(toSign.paper())).contains("内容校验码", "0123456789abcdef").doesNotContain("本件由");
    assertThat(word(toSign.paper())).contains("内容校验码：0123456789abcdef").doesNotContain("本件由");

    var signed = form().with("signedAt", "").with("signedByHandOn", "2026年3月10日").paper();
    assertThat(pdf(signed)).contains("在纸上签字，经核对相符").doesNotContain("联络员登记");
    assertThat(word(signed)).contains("2026年3月10日在纸上签字，经核对相符").doesNotContain("联络员登记");
  }

  @Test
  void printsTheOpinionFormToBeFilledIn() throws IOException {
    var empty = form().with("signer", "").with("unsigned", "1").with("reasons", "").paper();

    assertThat(pdf(empty)).contains("【未签】第1次办理的意见").doesNotContain("本件由");
    assertThat(word(empty)).contains("【未签】第1次办理的意见").doesNotContain("本件由");
    assertThat(parts(ours.write(empty, Format.DOCX)).get("word/document.xml"))
        .doesNotContainPattern("<w:tc><w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr></w:tc>");
  }

  @Test
  void printsACoUnitsOpinionToTheLeadUnit() throws IOException {
    var parts =
        List.of("【未签】由王五在系统中提交", "（第XQ-2026-000123号）的会办意见岳阳街道城市建设管理事务中心：", "同意贵单位意见。", "（联系人：王五）");

    assertThat(pdf(opinion().paper())).contains(parts).doesNotContain("分办");
    assertThat(word(opinion().paper())).contains(parts.subList(1, 4)).doesNotContain("分办", "〈");
  }

  /**
   * The last page of a letter, whatever its length, has words of the letter above the signature.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reply-letter",
        "co-opinion",
        "petition-opinion",
        "petition-review",
        "petition-referral",
        "instruction-notice"
      })
  void leavesNoSignatureAloneOnAPage(String template) throws IOException {
    for (int lines = 1; lines <= 24; lines++) {
      var text = String.join("\n", Collections.nCopies(lines, "一行正文。"));

      try (var document = Loader.loadPDF(ours.write(any(template, text), Format.PDF))) {
        var last = page(document, document.getNumberOfPages());
        assertThat(last).as("%s of %d lines", template, lines).contains("松江区某单位2026年3月2日");
        assertThat(last.substring(0, last.indexOf("松江区某单位2026年3月2日")).replace("松江区某单位", ""))
            .as("%s of %d lines", template, lines)
            .hasSizeGreaterThan(20);
      }
    }
  }

  /** Every place of a template filled with words. */
  private static Paper any(String template, String text) throws IOException {
    var paper = Paper.on(template);
    try (var xml = new PaperFolder("").open(template + ".html")) {
      var places =
          java.util.regex.Pattern.compile("data-value=\"(\\w+)\"")
              .matcher(new String(xml.readAllBytes(), UTF_8));
      while (places.find()) {
        paper.with(places.group(1), "某事");
      }
    }
    for (var mark :
        List.of(
            "draft", "altered", "codeToSign", "roomToSign", "unnumbered", "signer", "givenBy")) {
      paper.with(mark, "");
    }
    for (var body : List.of("text", "decision", "opinion", "words")) {
      paper.withText(body, text);
    }
    for (var day : List.of("day", "signedOn", "givenOn")) {
      paper.with(day, "2026年3月2日");
    }
    return paper.with("unit", "松江区某单位").paper();
  }

  private String pdf(Paper paper) throws IOException {
    return bare(text(ours.write(paper, Format.PDF))).replaceAll("—\\d+—", "");
  }

  static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String page(org.apache.pdfbox.pdmodel.PDDocument document, int number) {
    try {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      return bare(stripper.getText(document));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** All words of a DOCX, without its marks and spaces. */
  private String word(Paper paper) throws IOException {
    var parts = parts(ours.write(paper, Format.DOCX));
    var all = new StringBuilder();
    parts.forEach(
        (name, xml) -> {
          if (name.matches("word/(header|document|footer).*")) {
            all.append(xml.replaceAll("<[^>]+>", ""));
          }
        });
    return bare(unescaped(all.toString()));
  }

  private static String unescaped(String xml) {
    return java.util.regex.Pattern.compile("&#(\\d+);")
        .matcher(xml)
        .replaceAll(
            code ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(code.group(1)))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static Map<String, String> parts(byte[] docx) throws IOException {
    var parts = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  static String bare(String text) {
    return text.replaceAll("\\s", "");
  }
}
