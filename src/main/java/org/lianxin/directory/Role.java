package org.lianxin.directory;

import java.util.EnumSet;
import java.util.Set;

/** What a person does in a body. Rights and candidate groups follow from it. */
public enum Role {
  /** 联络员: registers demands of a station or group, opens mailboxes. */
  LIAISON_OFFICER,
  /** 人大代表: verifies, carries, signs, tells the voter; never handles. */
  DEPUTY,
  /** 人大工委、镇人大办公室、代表工作室工作人员: instructs, arbitrates, reviews, strikes off. */
  OFFICER,
  /** 信访科工作人员: handles petitions by the petition rules. */
  PETITION_OFFICER,
  /** 承办人: accepts or returns an order, handles it, drafts the reply. */
  HANDLER,
  /** 承办单位负责人: reviews and signs for the unit. */
  UNIT_LEADER,
  /**
   * 督办人员: sees what is late in Cockpit, urges. District level only, for Cockpit shows all areas.
   */
  SUPERVISOR,
  /** 系统管理员: directory and accounts; reads no case. */
  ADMINISTRATOR;

  private static final Set<Role> WITHOUT_POWER = EnumSet.of(LIAISON_OFFICER, DEPUTY, HANDLER);
  private static final Set<Role> BY_NAME = EnumSet.of(LIAISON_OFFICER, DEPUTY, OFFICER);

  /** Whether who has it receives or registers demands, and so may be asked by name for one. */
  public boolean isAskedByName() {
    return BY_NAME.contains(this);
  }

  /**
   * Whether it decides over others' cases or over the system, so that nobody gets it from one
   * person alone (rule second-person). A new role does until somebody says that it does not.
   */
  public boolean givesPower() {
    return !WITHOUT_POWER.contains(this);
  }
}
