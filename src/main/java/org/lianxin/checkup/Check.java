package org.lianxin.checkup;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules that a configuration keeps, in the order in which one would set it up. What a fault of
 * each says stands under {@code checkup.fault}, how it is cured under {@code checkup.cure}.
 */
enum Check {
  /** 区域没有代表: nobody takes demands in and verifies them there. */
  AREA_WITHOUT_DEPUTY(Weight.HINDERS, "/directory", DirectoryChecks::areasWithoutDeputy),
  /** 区域没有交办机关: not exactly one office instructs on the way that demands of the area go. */
  AREA_WITHOUT_OFFICE(Weight.STOPS, "/directory", DirectoryChecks::areasWithoutOffice),
  /** 交办机关没有工作人员. */
  OFFICE_WITHOUT_OFFICER(Weight.STOPS, "/directory", DirectoryChecks::officesWithoutOfficer),
  /** 承办单位没有承办人. */
  UNIT_WITHOUT_HANDLER(Weight.STOPS, "/directory", DirectoryChecks::unitsWithoutHandler),
  /** 承办单位没有负责人. */
  UNIT_WITHOUT_LEADER(Weight.STOPS, "/directory", DirectoryChecks::unitsWithoutLeader),
  /** 一人承担双审核的两半: who drafts a reply may not review it (rule two-reviews). */
  ONE_PERSON_FOR_BOTH(Weight.STOPS, "/directory", DirectoryChecks::unitsOfOnePerson),
  /** 交办机关的人都在同一个承办单位: nobody is left to review and strike off (rule own-house). */
  OFFICE_WITHIN_A_UNIT(Weight.STOPS, "/stand-ins", DirectoryChecks::officesWithinAUnit),
  /** 信箱没有人开 (rule mailbox-keeper). */
  MAILBOX_WITHOUT_KEEPER(Weight.HINDERS, "/directory", DirectoryChecks::mailboxesWithoutKeeper),
  /** 小组缺组长、副组长或者联络员 (rule group-of-ten). */
  GROUP_WITHOUT_HEADS(Weight.HINDERS, "/directory", DirectoryChecks::groupsWithoutHeads),
  /** 小组人数不合适 (rule group-of-ten). */
  GROUP_NOT_OF_TEN(Weight.HINDERS, "/directory", DirectoryChecks::groupsNotOfTen),
  /** 小组没有自己的家 (rule group-of-ten). */
  GROUP_WITHOUT_HOME(Weight.HINDERS, "/directory", DirectoryChecks::groupsWithoutHome),
  /** 常委会组成人员联系的代表不是三至五名 (rule committee-contacts). */
  COMMITTEE_CONTACTS(Weight.HINDERS, "/directory", DirectoryChecks::committeeContacts),
  /** 事项类别没有承办单位: the table names a unit that the place has not, or has twice. */
  CATEGORY_WITHOUT_UNIT(Weight.HINDERS, "/directory", TableChecks::categoriesWithoutUnit),
  /** 期限没有规定: no row of the profile says how long a step may take. */
  LIMIT_WITHOUT_ROW(Weight.STOPS, "/help", TableChecks::limitsWithoutRow),
  /** 决策表有缺口: not exactly one row answers a question that may be asked. */
  TABLE_WITH_GAP(Weight.STOPS, "/help", TableChecks::gaps),
  /** 年份没有放假安排: days of that year are guessed, or refused. */
  YEAR_WITHOUT_HOLIDAYS(Weight.HINDERS, "/calendar", SurroundingsChecks::yearsWithoutHolidays),
  /** 没有通知渠道: who doesn't look hears of nothing. */
  NO_CHANNEL(Weight.HINDERS, "/notices/outbox", SurroundingsChecks::noChannel),
  /** 通知发不出去. */
  DEAD_CHANNEL(Weight.HINDERS, "/notices/outbox", SurroundingsChecks::deadChannel),
  /** 收信邮箱读不了: answers to notices wait there. */
  DEAD_MAILBOX(Weight.HINDERS, "/incoming", SurroundingsChecks::deadMailbox),
  /** 来信没有人分: nobody of the body in the settings looks after mail that belongs to no case. */
  MAILBOX_WITHOUT_OFFICE(Weight.HINDERS, "/directory", SurroundingsChecks::mailboxWithoutOffice),
  /** 没有可用的备份: none of the last days is known to be good. */
  NO_GOOD_BACKUP(Weight.HINDERS, "/backup", SurroundingsChecks::noGoodBackup);

  private final Weight weight;
  private final String link;
  private final Function<Setup, Stream<Fault>> rule;

  Check(Weight weight, String link, Function<Setup, Stream<Fault>> rule) {
    this.weight = weight;
    this.link = link;
    this.rule = rule;
  }

  /** How bad its faults are. */
  public Weight weight() {
    return weight;
  }

  /** The page where its faults are cured. */
  public String link() {
    return link;
  }

  /** What breaks the rule; none when it is kept. */
  Stream<Fault> faults(Setup setup) {
    return rule.apply(setup);
  }
}
