package org.lianxin.workbook.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DirectoryChanges;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.SoundDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * A file is read and waits for its turn while another sheet is changed: neither undoes the other.
 */
@LianxinTest
class TwoImportsAtOnceTest {

  private static final String BY = "admin";
  private static final String ROSTERS = "联系选民名单.csv";
  private static final Keeper KEEPER =
      new Keeper("nobody", Set.of("310117001-XZ1", "310117002-XZ1"));
  private static final String GROUP = "310117001-XZ1";
  private static final String OLD_NAME = "岳阳街道代表小组";
  private static final String NEW_NAME = "岳阳街道第一代表小组";
  private static final FixedContactRow VOTER =
      new FixedContactRow("QD-002", "张某某", "021-0000-2990", null, LocalDate.of(2026, 1, 5), null);

  @Autowired DirectoryRecords records;
  @Autowired Labels labels;

  private DirectoryContent before;

  @BeforeEach
  void rememberTheDirectory() {
    before = records.content();
  }

  @AfterEach
  void putTheDirectoryBack() {
    records.apply(before, BY);
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void loseNoVoterToAFileWithoutRosters() throws IOException {
    var groups =
        new ClassPathResource("directory/demo/deputy-group.csv")
            .getContentAsString(UTF_8)
            .replace(OLD_NAME, NEW_NAME);

    var changes =
        takeWhile(
            present -> SoundDistrict.add(present, Sheet.FIXED_CONTACT, VOTER), "代表小组.csv", groups);

    assertThat(changes.of(Sheet.DEPUTY_GROUP).changed()).containsExactly(GROUP);
    assertThat(changes.of(Sheet.FIXED_CONTACT).isEmpty()).isTrue();
    assertThat(records.content().fixedContacts())
        .contains(VOTER)
        .containsAll(before.fixedContacts());
    assertThat(nameOfTheGroup()).isEqualTo(NEW_NAME);
  }

  @Test
  void loseNothingElseToAFileOfRosters() {
    var changes =
        takeWhile(
            present ->
                SoundDistrict.edit(present, Sheet.DEPUTY_GROUP, GROUP, Map.of("name", NEW_NAME)),
            ROSTERS,
            "代表编号,选民姓名,联系方式,居村委或区域,联系起始,备注\nQD-002,张某某,021-0000-2990,,2026-01-05,\n");

    assertThat(changes.of(Sheet.FIXED_CONTACT).added()).containsExactly("QD-002");
    assertThat(changes.of(Sheet.DEPUTY_GROUP).isEmpty()).isTrue();
    assertThat(records.content().fixedContacts()).containsExactly(VOTER);
    assertThat(nameOfTheGroup()).isEqualTo(NEW_NAME);
  }

  /** Changes the directory, and does not commit before the import of the file asks for its turn. */
  private DirectoryChanges takeWhile(
      UnaryOperator<DirectoryContent> change, String name, String file) {
    var asking = new CompletableFuture<Void>();
    var workbook = new DirectoryWorkbook(new Heard(records, asking), labels);
    var report = new CompletableFuture<ImportReport>();
    records.apply(
        present -> {
          report.completeAsync(
              () ->
                  name.equals(ROSTERS)
                      ? workbook.takeRosters(name, file.getBytes(UTF_8), KEEPER)
                      : workbook.take(name, file.getBytes(UTF_8), BY));
          CompletableFuture.anyOf(asking, report).join();
          return change.apply(present);
        },
        BY);
    assertThat(report.join().isRefused()).isFalse();
    return report.join().changes();
  }

  private String nameOfTheGroup() {
    return records.content().groups().stream()
        .filter(group -> group.code().equals(GROUP))
        .map(DeputyGroupRow::name)
        .findFirst()
        .orElseThrow();
  }

  /** The directory, and a sign when somebody asks to change it. */
  private record Heard(DirectoryRecords records, CompletableFuture<Void> asking)
      implements DirectoryRecords {

    @Override
    public DirectoryContent content() {
      return records.content();
    }

    @Override
    public boolean isEmpty() {
      return records.isEmpty();
    }

    @Override
    public DirectoryChanges examine(DirectoryContent content, String by) {
      return records.examine(content, by);
    }

    @Override
    public DirectoryChanges examine(UnaryOperator<DirectoryContent> change, String by) {
      return records.examine(change, by);
    }

    @Override
    public DirectoryChanges apply(DirectoryContent content, String by) {
      asking.complete(null);
      return records.apply(content, by);
    }

    @Override
    public DirectoryChanges apply(UnaryOperator<DirectoryContent> change, String by) {
      asking.complete(null);
      return records.apply(change, by);
    }
  }
}
