package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.spreadsheet.Cells;
import org.lianxin.spreadsheet.FileReader;
import org.lianxin.spreadsheet.RawSheet;

/**
 * An office begins: from an empty database by the guide alone to the first sign-in of an officer.
 * The application runs in a process and a folder of its own, as its package does.
 */
@Tag("integration")
@Tag("browser")
@EnabledIf(
    value = "org.lianxin.browser.Browser#isInstalled",
    disabledReason = "no Chromium: install Debian's packages chromium and chromium-driver")
class EmptyOfficeTest {

  private static final Pattern ONE_TIME = Pattern.compile("One-time password: (\\S+)");
  private static final String OWN = "Kaishi-2026-shiyong";

  /** Whom the posts of the workbook get: every role its own person. */
  private static final Map<String, String> HOLDERS =
      Map.of(
          "系统管理员", "guanli", "人大工作人员", "gongzuo", "信访工作人员", "xinfang", "承办人", "jingban", "督办人员",
          "duban");

  @TempDir static Path place;
  private static Path folder;
  private static OfficeProcess office;

  @RegisterExtension static Browser browser = Browser.chineseAt(() -> office.address());

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createDirectories(place.resolve("lianxin"));
    office =
        OfficeProcess.start(
            folder, port -> List.of("--spring.profiles.active=office", "--server.port=" + port));
  }

  @AfterAll
  static void stop() {
    office.stop();
  }

  @Test
  void goesFromTheChoiceOfItsCountyToTheFirstSignInOfAnOfficer() throws Exception {
    var word = ONE_TIME.matcher(office.log());
    assertThat(word.find()).as("the first administrator's password is on the console").isTrue();
    signInFirst("admin", word.group(1));

    browser.open("/guide");
    browser.press("main a", "选区县，建机构");
    for (var area : List.of("新疆维吾尔自治区", "阿勒泰地区", "富蕴县")) {
      browser.press("main a", area);
    }
    browser.press("button", "建立这些机构");
    browser.see("h2", "富蕴县的表格");
    var sheet = filled(browser.download("main a[href*='extent=COUNTY']"));
    var file = Files.write(folder.resolve("富蕴县人员表.xlsx"), sheet);
    browser.choose("#file", file);
    browser.press("main button", "试运行");
    assertThat(browser.texts("main [role=status]").get(0)).contains("人员表").doesNotContain("错误");
    browser.choose("#file", file);
    browser.press("main button[name=forReal]");
    browser.see("main [role=status]", "已导入");

    browser.open("/guide");
    assertThat(browser.words()).contains("富蕴县", "由人大机构的工作人员转入");
    browser.press("main a", "发密码条");
    browser.press("main button", "生成密码条");
    browser.see(".slips");
    var slip =
        browser.texts(".slips li").stream()
            .filter(text -> text.contains("gongzuo"))
            .findFirst()
            .orElseThrow();
    browser.signOut();

    signInFirst("gongzuo", slip.replaceAll("(?s).*密码\\s+(\\S+).*", "$1"));
    browser.open("/");
    assertThat(browser.words()).contains("某某gongzuo", "旧台账");
    browser.open("/old-ledgers");
    browser.see("h1", "旧台账");
  }

  /** A password that somebody else gave is changed before anything else. */
  private static void signInFirst(String login, String word) {
    browser.signIn(login, word);
    browser.open("/account");
    browser.type("#present", word);
    browser.type("#fresh", OWN);
    browser.type("#again", OWN);
    browser.press("main form.card button");
    browser.see(".good", "密码已修改");
  }

  /**
   * The workbook as somebody fills it in: a person for each role, in charge of all that is open.
   */
  private static byte[] filled(byte[] workbook) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var filled = new Workbook(bytes, "test", "1.0")) {
      for (var sheet : FileReader.read("a.xlsx", workbook)) {
        var into = filled.newWorksheet(sheet.name());
        var headings = headings(sheet);
        var lines = sheet.lines();
        for (var line : lines) {
          for (int i = 0; i < line.cells().size(); i++) {
            if (line.at(i) != null) {
              into.value(line.number() - 1, i, Cells.shown(line.at(i)));
            }
          }
          var row = line.number() - 1;
          if (sheet.name().equals("任职") && line.at(headings.get("登录名")) == null) {
            var role = Cells.shown(line.at(headings.get("角色")));
            into.value(row, headings.get("登录名"), HOLDERS.get(role));
          }
          if (sheet.name().equals("机构")
              && "承办单位".equals(Cells.shown(line.at(headings.get("机构类别"))))) {
            into.value(row, headings.get("负责人"), "fuze");
          }
        }
        if (sheet.name().equals("人员")) {
          int next = lines.get(lines.size() - 1).number();
          for (var login : logins()) {
            into.value(next, headings.get("登录名"), login);
            into.value(next, headings.get("姓名"), "某某" + login);
            next++;
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> logins() {
    var all = new TreeSet<>(HOLDERS.values());
    all.add("fuze");
    return List.copyOf(all);
  }

  private static Map<String, Integer> headings(RawSheet sheet) {
    var headings = new HashMap<String, Integer>();
    var first = sheet.lines().get(0);
    for (int i = 0; i < first.cells().size(); i++) {
      headings.put(Cells.shown(first.at(i)).replaceAll("[★*\\s]", ""), i);
    }
    return headings;
  }
}
