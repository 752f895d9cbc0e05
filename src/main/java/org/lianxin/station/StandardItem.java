package org.lianxin.station;

/** One thing that a station has to have; two standards may ask for the same. */
enum StandardItem {
  /** 统一标牌. */
  SIGN,
  /** 规章制度, 工作制度. */
  RULES,
  /** 工作计划. */
  PLAN,
  /** 台账记录, 履职台账. */
  LEDGERS,
  /** 学习资料. */
  MATERIAL,
  /** 代表公示. */
  PROFILES,
  /** 办公设施. */
  EQUIPMENT,
  /** 工作人员. */
  STAFF,
  /** 活动场所, with table and chairs, filing cabinet and computer. */
  PLACE,
  /** 标识标牌: plaque, mailbox, seat cards, the deputies' profiles. */
  SIGNS,
  /** 联系名单: each deputy's ten voters. */
  CONTACT_LIST
}
