package org.lianxin.workbook;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;
import org.lianxin.directory.PublicField;
import org.lianxin.directory.Role;
import org.lianxin.directory.StationKind;

/**
 * A small district that no rule has anything to say about: one street, one town and one zone of
 * Songjiang with a group of eight deputies in the street and one in the town.
 */
public final class SoundDistrict {

  public static final String DISTRICT = "310117000000";
  public static final String STREET = "310117001000";
  public static final String TOWN = "310117102000";
  public static final String ZONE = "310117501000";
  public static final LocalDate TERM_START = LocalDate.of(2022, 1, 1);

  private SoundDistrict() {}

  /** The whole of it. */
  public static DirectoryContent content() {
    return new DirectoryContent(
        Map.of(
            Sheet.AREA, areas(),
            Sheet.PERSON, people(),
            Sheet.BODY, bodies(),
            Sheet.POST, posts(),
            Sheet.STATION, stations(),
            Sheet.DEPUTY_GROUP, groups(),
            Sheet.CONSTITUENCY, constituencies(),
            Sheet.DEPUTY, deputies(),
            Sheet.MAILBOX, mailboxes(),
            Sheet.COMMITTEE_CONTACT, contacts()));
  }

  /** The content with some cells of one row, found by its key, changed. */
  public static DirectoryContent edit(
      DirectoryContent content, Sheet sheet, String key, Map<String, ?> cells) {
    var rows = new ArrayList<DirectoryRow>(content.rows(sheet));
    var place = place(content, sheet, key);
    rows.set(place, edit(rows.get(place), cells));
    return content.with(sheet, rows);
  }

  /** The content with one row more, at the end of its sheet. */
  public static DirectoryContent add(DirectoryContent content, Sheet sheet, DirectoryRow row) {
    return content.with(
        sheet, Stream.concat(content.rows(sheet).stream(), Stream.of(row)).toList());
  }

  /** The content without one row. */
  public static DirectoryContent remove(DirectoryContent content, Sheet sheet, String key) {
    return content.with(
        sheet, content.rows(sheet).stream().filter(row -> !row.key().equals(key)).toList());
  }

  /** Where a row stands in its sheet. */
  public static int place(DirectoryContent content, Sheet sheet, String key) {
    return IntStream.range(0, content.rows(sheet).size())
        .filter(i -> content.rows(sheet).get(i).key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    key
                        + " is none of "
                        + content.rows(sheet).stream()
                            .map(DirectoryRow::key)
                            .collect(joining(", "))));
  }

  private static DirectoryRow edit(DirectoryRow row, Map<String, ?> cells) {
    var components = row.getClass().getRecordComponents();
    var names = Arrays.stream(components).collect(toMap(RecordComponent::getName, c -> c));
    if (!names.keySet().containsAll(cells.keySet())) {
      throw new AssertionError(cells.keySet() + " are not all columns of " + row.getClass());
    }
    try {
      var values = new Object[components.length];
      var types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        var name = components[i].getName();
        types[i] = components[i].getType();
        values[i] =
            cells.containsKey(name) ? cells.get(name) : components[i].getAccessor().invoke(row);
      }
      return (DirectoryRow) row.getClass().getConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<AreaRow> areas() {
    return List.of(
        new AreaRow("310000000000", "上海市"),
        new AreaRow("310100000000", "市辖区"),
        new AreaRow(DISTRICT, "松江区"),
        new AreaRow(STREET, "岳阳街道"),
        new AreaRow(TOWN, "泗泾镇"),
        new AreaRow(ZONE, "松江工业区"));
  }

  private static List<PersonRow> people() {
    var staff =
        Stream.of(
            person("chang", "常主任"),
            person("dai", "代主任"),
            person("xin", "辛科长"),
            person("gong", "龚主任"),
            person("zhen", "甄主任"),
            person("ban", "班干事"),
            person("lian1", "连一"),
            person("lian2", "连二"),
            person("shui", "水局长"),
            person("cheng", "程承办"),
            person("luo", "陆主任"),
            person("lin", "林承办"),
            person("dub", "杜督办"),
            person("guan", "管理员"));
    var deputies =
        codes().map(code -> person(code.toLowerCase(java.util.Locale.ROOT), "代表" + code));
    return Stream.concat(staff, deputies).toList();
  }

  private static PersonRow person(String login, String name) {
    return new PersonRow(login, name, "021-00000000", true);
  }

  private static List<BodyRow> bodies() {
    return List.of(
        body("SJ-CWH", BodyKind.STANDING_COMMITTEE, Level.DISTRICT, DISTRICT, null, "chang"),
        body("SJ-DBS", BodyKind.DEPUTIES_OFFICE, Level.DISTRICT, DISTRICT, "SJ-CWH", "dai"),
        body("SJ-XFK", BodyKind.PETITION_SECTION, Level.DISTRICT, DISTRICT, "SJ-CWH", "xin"),
        body("YY-GW", BodyKind.STREET_WORKING_COMMITTEE, Level.STREET, STREET, "SJ-CWH", "gong"),
        body("SIJ-RD", BodyKind.TOWN_NPC_OFFICE, Level.TOWN, TOWN, null, "zhen"),
        body("SJ-SWJ", BodyKind.HANDLING_UNIT, Level.DISTRICT, DISTRICT, null, "shui"),
        body("SJ-PSS", BodyKind.HANDLING_UNIT, Level.DISTRICT, DISTRICT, "SJ-SWJ", "luo"));
  }

  private static BodyRow body(
      String code, BodyKind kind, Level level, String area, String parent, String leader) {
    return new BodyRow(code, "机构" + code, kind, level, area, parent, leader, "021-00000000", true);
  }

  private static List<PostRow> posts() {
    return List.of(
        post("ban", "YY-GW", Role.OFFICER),
        post("lian1", "YY-GW", Role.LIAISON_OFFICER),
        post("cheng", "SJ-SWJ", Role.HANDLER),
        post("lin", "SJ-PSS", Role.HANDLER),
        post("dub", "SJ-CWH", Role.SUPERVISOR),
        post("guan", "SJ-DBS", Role.ADMINISTRATOR));
  }

  public static PostRow post(String login, String body, Role role) {
    return new PostRow(login, body, role, TERM_START, null);
  }

  private static List<StationRow> stations() {
    return List.of(
        station("YY-J", StationKind.HOME, STREET, null, "lian1"),
        station("YY-Z", StationKind.STATION, STREET, "YY-J", "lian1"),
        station("YY-D", StationKind.POINT, STREET, "YY-Z", "lian1"),
        station("YY-W", StationKind.ONLINE, STREET, "YY-J", "lian1"),
        station("SIJ-J", StationKind.HOME, TOWN, null, "lian2"));
  }

  private static StationRow station(
      String code, StationKind kind, String area, String parent, String keeper) {
    return new StationRow(code, "站" + code, kind, area, parent, keeper, "一号", true, true);
  }

  private static List<DeputyGroupRow> groups() {
    return List.of(
        new DeputyGroupRow(
            "YY-XZ", "岳阳小组", List.of(Level.DISTRICT), "YY-J", "D01", List.of("D02"), "lian1", true),
        new DeputyGroupRow(
            "SIJ-XZ",
            "泗泾小组",
            List.of(Level.TOWN, Level.DISTRICT),
            "SIJ-J",
            "D11",
            List.of("T01", "T02"),
            "lian2",
            true));
  }

  private static List<ConstituencyRow> constituencies() {
    return List.of(
        new ConstituencyRow("Q-1", "区第一选区", Level.DISTRICT, List.of(STREET, ZONE), true),
        new ConstituencyRow("Q-2", "区第二选区", Level.DISTRICT, List.of(TOWN), true),
        new ConstituencyRow("Z-1", "镇第一选区", Level.TOWN, List.of(TOWN), true),
        new ConstituencyRow("S-1", "松江选举单位", Level.MUNICIPAL, List.of(DISTRICT), true));
  }

  private static Stream<String> codes() {
    return Stream.concat(
        Stream.concat(street(), Stream.of("D11", "D12", "D13")),
        Stream.of("T01", "T02", "T03", "T04", "T05"));
  }

  private static Stream<String> street() {
    return IntStream.rangeClosed(1, 8).mapToObj("D%02d"::formatted);
  }

  private static List<DeputyRow> deputies() {
    return Stream.of(
            street().map(code -> deputy(code, Level.DISTRICT, "Q-1", "YY-XZ")),
            Stream.of("D11", "D12", "D13")
                .map(code -> deputy(code, Level.DISTRICT, "Q-2", "SIJ-XZ")),
            Stream.of("T01", "T02", "T03", "T04", "T05")
                .map(code -> deputy(code, Level.TOWN, "Z-1", "SIJ-XZ")))
        .flatMap(rows -> rows)
        .toList();
  }

  private static DeputyRow deputy(String code, Level level, String constituency, String group) {
    return new DeputyRow(
        code,
        code.toLowerCase(java.util.Locale.ROOT),
        level,
        7,
        constituency,
        group,
        List.of("教育", "城建"),
        code.equals("D01"),
        "某单位",
        "职员",
        List.of(PublicField.PHOTO, PublicField.WORK_UNIT),
        TERM_START,
        null);
  }

  private static List<MailboxRow> mailboxes() {
    return List.of(
        mailbox("M-1", "Q-1", STREET, "D02"),
        mailbox("M-2", "Q-2", TOWN, "D11"),
        mailbox("M-3", "Z-1", TOWN, "T01"));
  }

  private static MailboxRow mailbox(String code, String constituency, String area, String deputy) {
    return new MailboxRow(code, constituency, area, "门口", deputy, null, null, null, null, true);
  }

  private static List<CommitteeContactRow> contacts() {
    return Stream.of("D02", "D03", "D11")
        .map(deputy -> new CommitteeContactRow("D01", deputy, TERM_START, null))
        .toList();
  }
}
