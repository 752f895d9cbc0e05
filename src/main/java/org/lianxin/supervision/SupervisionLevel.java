package org.lianxin.supervision;

/** How hard somebody is chased, from the mildest to the hardest (rule ladder-of-reminders). */
public enum SupervisionLevel {
  /** 提醒: the limit is near. */
  REMINDER,
  /** 催办: the limit is there, or just over. */
  URGE,
  /** 督办: a supervisor takes it in hand. */
  SUPERVISE,
  /** 约谈: the unit's principal is to be called in. */
  SUMMON;

  /** Whether a supervisor has to act. */
  public boolean needsSupervisor() {
    return compareTo(SUPERVISE) >= 0;
  }
}
