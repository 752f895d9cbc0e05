package org.lianxin.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.Words;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.Sheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@LianxinTest
class DemoDistrictTest {

  private final Labels labels = Words.labels();
  private final DirectoryContent demo = DemoDistrict.content(labels);

  DemoDistrictTest() throws IOException {}

  @Test
  void leavesNothingToSayToTheRulesButThatRostersAreShortOrMissing(
      @Autowired DirectoryRecords records) {
    assertThat(records.examine(demo, "admin").findings())
        .extracting(Finding::sheet, Finding::row, Finding::code, Finding::severity)
        .containsExactly(
            tuple(Sheet.FIXED_CONTACT, 0, "directory.fixed-contact.none", Severity.WARNING),
            tuple(Sheet.FIXED_CONTACT, 12, "directory.fixed-contact.few", Severity.WARNING));
  }

  @Test
  void isLoadedAtTheFirstStart(@Autowired DirectoryRecords records) {
    assertThat(records.examine(demo, "admin").isEmpty()).isTrue();
    assertThat(records.content().people()).hasSameSizeAs(demo.people());
  }

  @Test
  void hasTheRealAreasOfSongjiang() {
    var kinds =
        demo.areas().stream().collect(Collectors.groupingBy(AreaRow::kind, Collectors.counting()));

    assertThat(kinds)
        .containsEntry(AreaKind.STREET, 6L)
        .containsEntry(AreaKind.TOWN, 11L)
        .containsEntry(AreaKind.FUNCTIONAL_ZONE, 3L);
  }

  @Test
  void hasDeputiesOfTheLevelsThatHaveACongress() {
    assertThat(demo.deputies())
        .extracting(DeputyRow::level)
        .contains(Level.TOWN, Level.DISTRICT, Level.MUNICIPAL);
  }

  @Test
  void hasSomebodyForEveryRole(@Autowired People people) {
    assertThat(Role.values())
        .allSatisfy(
            role ->
                assertThat(people.all()).anyMatch(person -> person.active() && person.is(role)));
  }

  @Test
  void hasAPersonWhoIsADeputyAndLeadsAUnit() {
    var deputies = demo.deputies().stream().map(DeputyRow::login).toList();

    assertThat(demo.bodies()).extracting(BodyRow::leader).containsAnyElementsOf(deputies);
  }

  @Test
  void keepsRareCharactersOfNames(@Autowired People people) {
    assertThat(people.find("deputy.d003").map(Person::name))
        .hasValueSatisfying(name -> assertThat(name).contains("𠮷"));
  }

  @Test
  void isWrittenAsTheExportWritesIt() throws IOException {
    var out = new ByteArrayOutputStream();
    CsvWriter.write(out, demo, List.of(Sheet.values()), labels, Locale.SIMPLIFIED_CHINESE);

    var written = Words.unzipped(out.toByteArray());
    for (var sheet : Sheet.values()) {
      var name = sheet.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(written.get(labels.in(Locale.SIMPLIFIED_CHINESE, sheet) + ".csv"))
          .asString()
          .isEqualTo(
              new ClassPathResource("directory/demo/" + name + ".csv")
                  .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
