package org.lianxin.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What hangs at the home of 永丰, as PDF and as DOCX. */
@LianxinTest
class StationPapersTest {

  private static final String HOME = "310117002-J1";
  private static final String OWN = "/own-stations/" + HOME;

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired StationRows rows;
  @Autowired PortraitRows portraits;

  private Visitor office;

  @BeforeEach
  void itIsSeptember() {
    clock.set(LocalDate.of(2026, 9, 1).atTime(9, 0));
    office = Visitor.signedIn(port, "yongfeng.liaison");
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    jdbc.sql("delete from station_opening where station = ?").param(HOME).update();
    jdbc.sql("delete from rota_day where deputies_group = '310117002-XZ1'").update();
    portraits.delete("deputy.d009");
    jdbc.sql("update roster_deputy set valid_to = null where code = 'QD-013'").update();
    DirectoryRows.changed(jdbc);
  }

  @Test
  void signSaysWhereWhenAndLeadsWhoScansItToTheForm() throws Exception {
    rows.write(new StationRows.Opening(HOME, "周一至周五 9:00—17:00", ""), "test");
    receptionDays();
    var sign = office.download(OWN + "/sign.pdf").body();

    assertThat(text(sign))
        .contains("永丰街道人大代表之家", "文诚路176号为老服务中心", "周一至周五9:00—17:00", "2026年11月10日", "联系单位：")
        .as("a line without a value goes")
        .doesNotContain("说明：");
    assertThat(scanned(sign)).isEqualTo("http://localhost:%d/hand-in/S-%s".formatted(port, HOME));
    assertThat(parts(office.download(OWN + "/sign.docx").body()).get("word/document.xml"))
        .contains("永丰街道人大代表之家", "周一至周五 9:00—17:00", "r:embed=\"picture-code\"");
  }

  private void receptionDays() {
    for (int month = 9; month <= 12; month++) {
      jdbc.sql(
              "insert into rota_day (deputies_group, month_of, meets_on, from_time, to_time, state)"
                  + " values ('310117002-XZ1', ?, ?, '09:00', '11:00', 'PLANNED')")
          .params(LocalDate.of(2026, month, 1), LocalDate.of(2026, month, 10))
          .update();
    }
  }

  @Test
  void noticeShowsEachDeputyWithWhatIsPublishedOfHim() throws IOException {
    portraits.write("deputy.d009", photo(), "test");
    var notice = office.download(OWN + "/notice.pdf").body();

    assertThat(text(notice))
        .contains(
            "永丰街道代表小组",
            name("deputy.d009"),
            name("deputy.d016"),
            "区县人大代表（第7届）",
            "律师事务所",
            "2026年9月1日")
        .doesNotContain("辖区小学", "deputy.d0");
    assertThat(pictures(notice)).as("of nine deputies one has a photo").isEqualTo(1);
    assertThat(text(office.download("/own-stations/310117002-D1/notice.pdf").body()))
        .as("a point's deputies are those of its home")
        .contains(name("deputy.d009"));
  }

  @ParameterizedTest
  @CsvSource({"sign, code", "notice, deputies-0"})
  void docxHoldsItsPicturesAsAWordProcessorWantsThem(String paper, String picture)
      throws IOException {
    portraits.write("deputy.d009", photo(), "test");
    var parts = parts(office.download(OWN + "/" + paper + ".docx").body());
    var target = "media/picture-%s.%s".formatted(picture, paper.equals("sign") ? "png" : "jpeg");

    assertThat(parts).containsKey("word/" + target);
    assertThat(parts.get("[Content_Types].xml")).contains("PartName=\"/word/" + target);
    assertThat(parts.get("word/_rels/document.xml.rels"))
        .contains("Id=\"picture-%s\"".formatted(picture), "Target=\"" + target);
    assertThat(parts.get("word/document.xml")).contains("r:embed=\"picture-" + picture);
  }

  @Test
  void changeNoticeNamesWhoLeftAndSaysSoWhereNobodyDid() throws IOException {
    assertThat(text(office.download(OWN + "/changes.pdf").body()))
        .contains("2026年6月3日至2026年9月1日", "这段时间代表没有变动");

    jdbc.sql("update roster_deputy set valid_to = '2026-08-20' where code = 'QD-013'").update();
    DirectoryRows.changed(jdbc);
    assertThat(text(office.download(OWN + "/changes.pdf").body()))
        .contains(name("deputy.d013") + "，2026年8月21日起不再担任区县人大代表。")
        .doesNotContain("没有变动");
    assertThat(text(office.download(OWN + "/notice.pdf").body()))
        .doesNotContain(name("deputy.d013"));
  }

  private static String scanned(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).as("sheets for the door").isEqualTo(1);
      var page = new PDFRenderer(document).renderImageWithDPI(0, 100);
      var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private static int pictures(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      int found = 0;
      for (var page : document.getPages()) {
        for (var name : page.getResources().getXObjectNames()) {
          found += page.getResources().isImageXObject(name) ? 1 : 0;
        }
      }
      return found;
    }
  }

  private static Map<String, String> parts(byte[] docx) throws IOException {
    var parts = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts.keySet()).containsAll(List.of("[Content_Types].xml", "word/document.xml"));
    return parts;
  }

  private static byte[] photo() throws IOException {
    var picture = new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(1, 1, Color.RED.getRGB());
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private String name(String login) {
    return jdbc.sql("select name from roster_person where login = ?")
        .param(login)
        .query(String.class)
        .single();
  }
}
