package org.lianxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.standin.ConflictOfInterest;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.SoundDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LianxinTest
@Transactional
class StoredPeopleTest {

  private static final DirectoryContent SOUND = SoundDistrict.content();

  @Autowired DirectoryRecords records;
  @Autowired People people;
  @Autowired Directory directory;
  @Autowired ConflictOfInterest conflicts;
  @Autowired Clock clock;
  @Autowired JdbcClient database;

  @BeforeEach
  void applyTheSoundDistrict() {
    records.apply(SOUND, "kai");
    DirectoryRows.approve(database);
  }

  @ParameterizedTest
  @CsvSource({
    "ban, YY-GW, OFFICER",
    "gong, YY-GW, OFFICER",
    "xin, SJ-XFK, PETITION_OFFICER",
    "shui, SJ-SWJ, UNIT_LEADER",
    "cheng, SJ-SWJ, HANDLER",
    "lian1, YY-Z, LIAISON_OFFICER",
    "lian1, YY-XZ, LIAISON_OFFICER",
    "lian1, YY-GW, LIAISON_OFFICER",
    "d03, YY-XZ, DEPUTY",
    "dub, SJ-CWH, SUPERVISOR",
  })
  void holdPostsOfEverySheet(String login, String body, Role role) {
    assertThat(find(login).posts()).contains(new Post(body, role));
    assertThat(people.inGroup(Post.group(body, role))).extracting(Person::login).contains(login);
    assertThat(people.inGroup(role.name())).extracting(Person::login).contains(login);
  }

  @Test
  void areFoundOneByOneAsAmongAll() {
    assertThat(people.all()).contains(find("lian1"), find("d03"));
    assertThat(people.find("nobody")).isEmpty();
  }

  @Test
  void loseAPostAtTheNextCall() {
    var today = LocalDate.now(clock);
    var key = "ban|YY-GW|OFFICER|2022-01-01";
    records.apply(SoundDistrict.edit(SOUND, Sheet.POST, key, Map.of("to", today)), "kai");
    assertThat(find("ban").is(Role.OFFICER)).isTrue();
    records.apply(SoundDistrict.remove(SOUND, Sheet.POST, key), "kai");
    assertThat(find("ban").posts()).isEmpty();
    assertThat(people.inGroup("YY-GW.OFFICER")).extracting(Person::login).containsExactly("gong");
  }

  @Test
  void holdNoPostBeforeItsFirstDay() {
    var tomorrow = LocalDate.now(clock).plusDays(1);
    var post = new PostRow("ban", "SIJ-RD", Role.OFFICER, tomorrow, null);
    records.apply(SoundDistrict.add(SOUND, Sheet.POST, post), "kai");
    DirectoryRows.approve(database);
    assertThat(find("ban").posts()).containsExactly(new Post("YY-GW", Role.OFFICER));
  }

  @Test
  void loseEverythingWhenTheyMayNotSignIn() {
    records.apply(DirectoryContent.empty(), "kai");
    assertThat(find("lian1").active()).isFalse();
    assertThat(find("lian1").posts()).isEmpty();
  }

  @Test
  void haveAConflictOfInterestInTheirOwnUnitAndAboveIt() {
    var post = SoundDistrict.post("d03", "SJ-PSS", Role.UNIT_LEADER);
    records.apply(SoundDistrict.add(SOUND, Sheet.POST, post), "kai");
    DirectoryRows.approve(database);
    assertThat(find("d03").is(Role.DEPUTY)).isTrue();
    assertThat(conflicts.exists("d03", "SJ-PSS")).isTrue();
    assertThat(conflicts.exists("d03", "SJ-SWJ")).as("the unit above").isTrue();
    assertThat(conflicts.exists("d03", "SJ-DBS")).isFalse();
    assertThat(conflicts.exists("shui", "SJ-PSS")).as("the unit below").isFalse();
    assertThat(conflicts.exists("d04", "SJ-PSS")).isFalse();
    assertThat(conflicts.exists("nobody", "SJ-PSS")).isFalse();
  }

  @Test
  void findBodiesAndStationsOfAnArea() {
    assertThat(directory.bodies(BodyKind.STREET_WORKING_COMMITTEE, SoundDistrict.STREET))
        .extracting("code")
        .contains("YY-GW");
    assertThat(directory.bodies(BodyKind.STREET_WORKING_COMMITTEE, SoundDistrict.TOWN)).isEmpty();
    assertThat(directory.stations(SoundDistrict.STREET))
        .extracting("code")
        .contains("YY-D", "YY-J", "YY-W", "YY-Z");
    assertThat(directory.station("YY-Z")).get().extracting("parent").isEqualTo("YY-J");
    assertThat(directory.body("SJ-PSS")).get().extracting("parent").isEqualTo("SJ-SWJ");
  }

  @Test
  void nameThePlacesOfTheirPosts() {
    assertThat(directory.names(List.of("YY-GW", "YY-Z", "YY-XZ", "nowhere")))
        .isEqualTo(Map.of("YY-GW", "机构YY-GW", "YY-Z", "站YY-Z", "YY-XZ", "岳阳小组"));
    assertThat(directory.names(List.of())).isEmpty();
  }

  private Person find(String login) {
    return people.find(login).orElseThrow();
  }
}
