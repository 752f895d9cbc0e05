package org.lianxin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.directory.Directory;
import org.lianxin.directory.DirectoryChanged;
import org.lianxin.directory.Role;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.DirectoryChanges.SheetChanges;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.InvalidDirectory;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.SoundDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Every test is rolled back, so the demo district stays as it is for the others. */
@LianxinTest
@Transactional
@RecordApplicationEvents
class StoredRecordsTest {

  private static final String BY = "kai";
  private static final String POST_OF_BAN = "ban|YY-GW|OFFICER|2022-01-01";
  private static final DirectoryContent SOUND = SoundDistrict.content();

  @Autowired DirectoryRecords records;
  @Autowired Directory directory;
  @Autowired Clock clock;
  @Autowired ApplicationEvents events;

  @Test
  void keepEveryRowAsItIsGiven() {
    records.apply(SOUND, BY);
    for (var sheet : Sheet.values()) {
      assertThat(records.content().rows(sheet))
          .as(sheet.name())
          .containsAll(cast(SOUND.rows(sheet)));
    }
    assertThat(records.content().areas()).containsExactlyElementsOf(SOUND.areas());
  }

  @Test
  void keepRareCharacters() {
    records.apply(SoundDistrict.edit(SOUND, Sheet.PERSON, "chang", Map.of("name", "𠮷😀")), BY);
    assertThat(records.content().people()).anyMatch(person -> person.name().equals("𠮷😀"));
  }

  @Test
  void changeNothingTheSecondTime() {
    assertThat(records.apply(SOUND, BY).isEmpty()).isFalse();
    assertThat(records.apply(SOUND, BY).isEmpty()).isTrue();
    assertThat(records.apply(records.content(), BY).isEmpty()).isTrue();
  }

  @Test
  void publishEachChangeOnce() {
    records.apply(SOUND, BY);
    records.apply(SOUND, BY);
    assertThat(events.stream(DirectoryChanged.class)).hasSize(1);
    records.apply(SoundDistrict.remove(SOUND, Sheet.POST, POST_OF_BAN), BY);
    var revisions = events.stream(DirectoryChanged.class).map(DirectoryChanged::revision).toList();
    assertThat(revisions).hasSize(2);
    assertThat(revisions.get(1)).isEqualTo(revisions.get(0) + 1);
  }

  @Test
  void sayWhatWasAddedChangedAndRemoved() {
    records.apply(SOUND, BY);
    var post = SoundDistrict.post("lian2", "SIJ-RD", Role.LIAISON_OFFICER);
    var other = SoundDistrict.add(SOUND, Sheet.POST, post);
    other = SoundDistrict.remove(other, Sheet.POST, POST_OF_BAN);
    other = SoundDistrict.edit(other, Sheet.BODY, "YY-GW", Map.of("name", "新名称"));
    var changes = records.apply(other, BY);
    assertThat(changes.of(Sheet.POST).added()).containsExactly(post.key());
    assertThat(changes.of(Sheet.POST).removed()).containsExactly(POST_OF_BAN);
    assertThat(changes.of(Sheet.BODY).changed()).containsExactly("YY-GW");
    assertThat(changes.of(Sheet.DEPUTY)).extracting(SheetChanges::isEmpty).isEqualTo(true);
  }

  @Test
  void endWhatIsMissingAndDeleteNothing() {
    records.apply(SOUND, BY);
    records.apply(DirectoryContent.empty(), BY);
    var left = records.content();
    assertThat(left.areas()).isEmpty();
    assertThat(left.people()).hasSizeGreaterThanOrEqualTo(SOUND.people().size());
    assertThat(left.people()).noneMatch(person -> person.active());
    assertThat(left.bodies()).extracting("code").contains("SJ-SWJ");
    assertThat(left.bodies()).noneMatch(body -> body.active());
    assertThat(left.stations()).noneMatch(station -> station.active());
    assertThat(left.groups()).noneMatch(group -> group.active());
    assertThat(left.constituencies()).noneMatch(constituency -> constituency.active());
    assertThat(left.mailboxes()).noneMatch(mailbox -> mailbox.active());
    assertThat(left.posts())
        .filteredOn(post -> post.key().equals(POST_OF_BAN))
        .singleElement()
        .satisfies(post -> assertThat(post.to()).isEqualTo(today().minusDays(1)));
    assertThat(left.deputies()).allMatch(deputy -> deputy.to().isBefore(today()));
    assertThat(left.contacts()).allMatch(contact -> contact.to().isBefore(today()));
    assertThat(records.apply(DirectoryContent.empty(), BY).isEmpty()).isTrue();
    assertThat(directory.area(SoundDistrict.STREET)).isPresent();
    assertThat(directory.areasIn(SoundDistrict.DISTRICT)).isEmpty();
  }

  @Test
  void dropAPostThatNeverBegan() {
    var post = new PostRow("ban", "YY-GW", Role.LIAISON_OFFICER, today(), null);
    records.apply(SoundDistrict.add(SOUND, Sheet.POST, post), BY);
    assertThat(records.content().posts()).contains(post);
    var changes = records.apply(SOUND, BY);
    assertThat(changes.of(Sheet.POST).removed()).containsExactly(post.key());
    assertThat(records.content().posts()).doesNotContain(post);
  }

  @Test
  void takeBackWhatWasSwitchedOff() {
    records.apply(SOUND, BY);
    records.apply(DirectoryContent.empty(), BY);
    records.apply(SOUND, BY);
    assertThat(records.content().people()).containsAll(SOUND.people());
    assertThat(records.content().posts()).containsAll(SOUND.posts());
  }

  @Test
  void giveALoginThatRestsToNobodyElse() {
    records.apply(SOUND, BY);
    records.apply(DirectoryContent.empty(), BY);
    var other = SoundDistrict.edit(SOUND, Sheet.PERSON, "chang", Map.of("name", "他人"));
    assertThat(records.examine(other, BY).findings())
        .extracting(Finding::code)
        .contains("directory.person.reused");
  }

  @Test
  void addAnAreaThatTheNationalListLacks() {
    var added = new AreaRow("310117599000", "新设园区");
    records.apply(SoundDistrict.add(SOUND, Sheet.AREA, added), BY);
    assertThat(records.content().areas()).contains(added);
    assertThat(directory.areasIn(SoundDistrict.DISTRICT))
        .extracting("code")
        .containsExactly(
            SoundDistrict.STREET, SoundDistrict.TOWN, SoundDistrict.ZONE, "310117599000");
  }

  @Test
  void refuseAllForOneMistake() {
    records.apply(SOUND, BY);
    var before = records.content();
    var bad = SoundDistrict.edit(SOUND, Sheet.BODY, "YY-GW", Map.of("name", "新名称"));
    bad = SoundDistrict.edit(bad, Sheet.MAILBOX, "M-1", Map.of("deputy", "NONE"));
    var refused = bad;
    assertThatThrownBy(() -> records.apply(refused, BY))
        .asInstanceOf(type(InvalidDirectory.class))
        .extracting(refusal -> refusal.findings().get(0).code())
        .isEqualTo("directory.reference.unknown");
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void examineWithoutWriting() {
    var before = records.content();
    var changes = records.examine(SOUND, BY);
    assertThat(changes.isRefused()).isFalse();
    assertThat(changes.of(Sheet.BODY).added()).contains("SJ-SWJ");
    assertThat(records.content()).isEqualTo(before);
    assertThat(records.examine(SoundDistrict.remove(SOUND, Sheet.PERSON, "chang"), BY).isRefused())
        .isTrue();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @SuppressWarnings("unchecked")
  private static <T> Iterable<T> cast(Iterable<?> rows) {
    return (Iterable<T>) rows;
  }
}
