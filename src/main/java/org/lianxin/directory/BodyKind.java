package org.lianxin.directory;

/** What a body is. */
public enum BodyKind {
  /** 人大常委会. */
  STANDING_COMMITTEE,
  /** 专门委员会、工作委员会 of a congress or its standing committee. */
  SPECIAL_COMMITTEE,
  /** 人事代表工作室、代表工委. */
  DEPUTIES_OFFICE,
  /** 信访科. */
  PETITION_SECTION,
  /** 街道人大工委. */
  STREET_WORKING_COMMITTEE,
  /** 镇人大办公室(代表联络室). */
  TOWN_NPC_OFFICE,
  /** 承办单位. */
  HANDLING_UNIT
}
