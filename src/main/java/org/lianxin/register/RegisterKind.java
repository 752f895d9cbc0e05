package org.lianxin.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The six registers (rule six-registers) and the quarterly list, with the columns of each. */
enum RegisterKind {
  /** 代表小组活动登记簿. */
  GROUP_ACTIVITIES(
      "heldOn 14",
      "no 20",
      "form 11",
      "subject 28",
      "venue 20",
      "organiser 16",
      "present 30",
      "personTimes 8",
      "demands 8",
      "remarks 14 *"),
  /** 选民来信来访登记簿. */
  LETTERS_AND_VISITS(
      "receivedOn 14",
      "no 20",
      "channel 11",
      "voter 12 *",
      "matter 34",
      "category 12",
      "receivedBy 10",
      "unit 20",
      "result 16",
      "toldOn 14",
      "remarks 12 *"),
  /** 代表为群众办好事实事登记簿. */
  GOOD_DEEDS(
      "doneOn 14",
      "deputy 10",
      "deed 16",
      "words 44",
      "no 20",
      "lookedBack 12",
      "beneficiaries 14 *",
      "witness 14 *",
      "remarks 12 *"),
  /** 代表述职登记簿. */
  DEBRIEFINGS(
      "deputy 12",
      "card 12",
      "level 10",
      "debriefedOn 14 *",
      "way 16 *",
      "voters 12 *",
      "appraisal 20 *",
      "mending 24 *",
      "remarks 14 *"),
  /** 代表联系选民名单花名册. */
  FIXED_CONTACTS(
      "deputy 12",
      "card 12",
      "name 14",
      "contact 18",
      "community 28",
      "since 14",
      "contactedOn 24 *",
      "remarks 16 *"),
  /** 代表履职考评登记表. */
  EVALUATION(
      "deputy 12",
      "card 12",
      "activities 9",
      "concentrated 9",
      "personTimes 9",
      "reflections 9",
      "suggestions 9",
      "solved 9",
      "goodDeeds 9",
      "fixedContacts 9",
      "shortOf 9",
      "opinion 20 *",
      "grade 10 *",
      "remarks 12 *"),
  /** 群众反映问题及解决情况清单. */
  QUARTERLY_LIST(
      "no 20",
      "receivedOn 14",
      "matter 34",
      "category 12",
      "receivedBy 10",
      "unit 20",
      "result 12",
      "solution 14",
      "toldOn 14",
      "carried 8",
      "remarks 12 *");

  /** The six registers of a year. */
  static final Set<RegisterKind> OF_A_YEAR = EnumSet.complementOf(EnumSet.of(QUARTERLY_LIST));

  private final List<Column> columns;

  RegisterKind(String... columns) {
    this.columns = Stream.of(columns).map(Column::of).toList();
  }

  /** The columns after the one with the number of the row. */
  List<Column> columns() {
    return columns;
  }

  /** Those for which the system has nothing: they are left empty, to be written by hand. */
  public List<Column> byHand() {
    return columns.stream().filter(Column::isByHand).toList();
  }

  /**
   * A column.
   *
   * @param name the heading's is {@code register.column.<name>}
   * @param width in characters
   */
  record Column(String name, int width, boolean isByHand) {

    private static Column of(String words) {
      var parts = words.split(" ");
      return new Column(parts[0], Integer.parseInt(parts[1]), parts.length > 2);
    }
  }
}
