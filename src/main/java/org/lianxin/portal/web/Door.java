package org.lianxin.portal.web;

import static org.lianxin.directory.Role.ADMINISTRATOR;
import static org.lianxin.directory.Role.DEPUTY;
import static org.lianxin.directory.Role.LIAISON_OFFICER;
import static org.lianxin.directory.Role.OFFICER;
import static org.lianxin.directory.Role.PETITION_OFFICER;
import static org.lianxin.directory.Role.SUPERVISOR;
import static org.lianxin.directory.Role.UNIT_LEADER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;

/**
 * A way from the portal to a place of work. Its name and its sentence are {@code
 * portal.door.<door>.name} and {@code .what}.
 */
enum Door {
  /** 代表工作台: with which a deputy begins. */
  DESK("/desk", EnumSet.of(DEPUTY)),
  /** 办件工作台: everybody who works on cases, so not an administrator. */
  TASKLIST("/camunda/app/tasklist/default/", EnumSet.complementOf(EnumSet.of(ADMINISTRATOR))),
  /** 诉求: register, find and read demands. */
  DEMANDS("/demands", EnumSet.complementOf(EnumSet.of(ADMINISTRATOR))),
  /** 联系选民活动: where deputies met voters. */
  ACTIVITIES("/activities", EnumSet.of(DEPUTY, LIAISON_OFFICER, OFFICER, SUPERVISOR)),
  /** 代表履职: what is expected of deputies in a year. */
  DUTIES("/duties", EnumSet.of(DEPUTY, LIAISON_OFFICER, OFFICER, SUPERVISOR)),
  /** 联系选民名单: a deputy's own, and those of a group to its liaison officer. */
  FIXED_CONTACTS("/fixed-contacts", EnumSet.of(DEPUTY, LIAISON_OFFICER)),
  /** 代表信箱: each week's opening. */
  MAILBOXES("/mailboxes", EnumSet.of(DEPUTY, LIAISON_OFFICER, OFFICER, SUPERVISOR)),
  /** 待分来信: mail that belongs to no case that we know. */
  INCOMING("/incoming", EnumSet.of(LIAISON_OFFICER, OFFICER)),
  /** 代表接待日. */
  ROTA("/rota", EnumSet.of(DEPUTY, LIAISON_OFFICER, OFFICER)),
  /** 家站管理: the stations of the own area, with all that their public pages show. */
  STATIONS("/own-stations", EnumSet.of(LIAISON_OFFICER, OFFICER, SUPERVISOR)),
  /** 覆盖情况: which deputies, groups, homes and constituencies are left out. */
  COVERAGE("/coverage", EnumSet.of(LIAISON_OFFICER, OFFICER, SUPERVISOR)),
  /** 四簿一册一表: the registers of a group's year. */
  REGISTERS("/registers", EnumSet.of(LIAISON_OFFICER, OFFICER, SUPERVISOR)),
  /** 季度清单: what voters brought up in a quarter, and how it was solved. */
  QUARTERLY_LISTS("/quarterly-lists", EnumSet.of(LIAISON_OFFICER, OFFICER, SUPERVISOR)),
  /** 监督驾驶舱. */
  COCKPIT("/camunda/app/cockpit/default/", EnumSet.of(SUPERVISOR)),
  /** 监督看板. */
  BOARD("/board", EnumSet.of(OFFICER, PETITION_OFFICER, UNIT_LEADER, SUPERVISOR)),
  /** 回头看: closed cases that somebody looks at again. */
  LOOK_BACKS("/look-backs", EnumSet.of(OFFICER, LIAISON_OFFICER, SUPERVISOR)),
  /** 督办与会议: what the congress does about single matters. */
  OVERSIGHT("/oversight", EnumSet.of(OFFICER, SUPERVISOR)),
  /** 办理情况报告. */
  REPORTS("/reports", EnumSet.of(OFFICER, SUPERVISOR)),
  /** 双台账: the two ledgers. */
  LEDGERS("/ledgers", EnumSet.of(OFFICER, SUPERVISOR)),
  /** 旧台账: closed cases from before this was used. */
  OLD_LEDGERS("/old-ledgers", EnumSet.of(OFFICER, SUPERVISOR)),
  /** 开始使用: from an empty installation to the own county. */
  GUIDE("/guide", EnumSet.of(ADMINISTRATOR)),
  /** 通讯录: the directory as a workbook. */
  DIRECTORY("/directory", EnumSet.of(ADMINISTRATOR)),
  /** 岗位授权: whoever leads a body comes by the start page. */
  POWERS("/powers", EnumSet.of(ADMINISTRATOR)),
  /** 发文字号: how an office numbers its papers. */
  NUMBERING("/numbering", EnumSet.of(OFFICER, PETITION_OFFICER, UNIT_LEADER, ADMINISTRATOR)),
  /** 代理: everybody else comes by the start page. */
  STAND_INS("/stand-ins", EnumSet.of(OFFICER, PETITION_OFFICER, UNIT_LEADER, ADMINISTRATOR)),
  /** 批量换人: all that somebody has in hand. */
  HAND_OVERS("/hand-overs", EnumSet.of(OFFICER, UNIT_LEADER)),
  /** 程序受阻: a supervisor comes by Cockpit. */
  STUCK("/cockpit/stuck", EnumSet.of(ADMINISTRATOR)),
  /** 配置检查. */
  CHECKUP("/checkup", EnumSet.of(ADMINISTRATOR)),
  /** 备份. */
  BACKUP("/backup", EnumSet.of(ADMINISTRATOR)),
  /** 账号. */
  ACCOUNTS("/accounts", EnumSet.of(ADMINISTRATOR)),
  /** 系统管理. */
  ADMIN("/camunda/app/admin/default/", EnumSet.of(ADMINISTRATOR)),
  /** 工作日历. */
  CALENDAR("/calendar", EnumSet.allOf(Role.class)),
  /** 使用帮助. */
  HELP("/help", EnumSet.allOf(Role.class));

  private final String href;
  private final Set<Role> roles;

  Door(String href, Set<Role> roles) {
    this.href = href;
    this.roles = roles;
  }

  /** The path below the application's root. */
  public String href() {
    return href;
  }

  /** Whether one opens it every day; the others stand on the start page. */
  boolean isDaily() {
    return switch (this) {
      case DUTIES,
          FIXED_CONTACTS,
          INCOMING,
          ROTA,
          STATIONS,
          COVERAGE,
          REGISTERS,
          QUARTERLY_LISTS,
          LOOK_BACKS,
          REPORTS,
          NUMBERING,
          OLD_LEDGERS,
          STAND_INS,
          HAND_OVERS,
          BACKUP,
          CALENDAR ->
          false;
      default -> true;
    };
  }

  /** Where this person begins: a deputy who is nothing else at his desk. */
  static String home(Person person) {
    var isDeputyAlone = person.posts().stream().allMatch(post -> post.role() == DEPUTY);
    return person.is(DEPUTY) && isDeputyAlone ? DESK.href : "/";
  }

  /** The doors that open for one of the person's roles. */
  static List<Door> of(Person person) {
    return Stream.of(values()).filter(door -> door.roles.stream().anyMatch(person::is)).toList();
  }
}
