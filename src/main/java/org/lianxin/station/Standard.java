package org.lianxin.station;

import static org.lianxin.station.StandardItem.CONTACT_LIST;
import static org.lianxin.station.StandardItem.EQUIPMENT;
import static org.lianxin.station.StandardItem.LEDGERS;
import static org.lianxin.station.StandardItem.MATERIAL;
import static org.lianxin.station.StandardItem.PLACE;
import static org.lianxin.station.StandardItem.PLAN;
import static org.lianxin.station.StandardItem.PROFILES;
import static org.lianxin.station.StandardItem.RULES;
import static org.lianxin.station.StandardItem.SIGN;
import static org.lianxin.station.StandardItem.SIGNS;
import static org.lianxin.station.StandardItem.STAFF;

import java.util.List;

/** What a station has to have (rule station-standard); the place holds to one of them. */
enum Standard {
  /** 八有: 大连. */
  EIGHT(List.of(SIGN, RULES, PLAN, LEDGERS, MATERIAL, PROFILES, EQUIPMENT, STAFF)),
  /** 六有: 枣阳. */
  SIX(List.of(PLACE, RULES, SIGNS, CONTACT_LIST, MATERIAL, LEDGERS));

  private final List<StandardItem> items;

  Standard(List<StandardItem> items) {
    this.items = items;
  }

  /** Its items, in the order of the document. */
  List<StandardItem> items() {
    return items;
  }
}
