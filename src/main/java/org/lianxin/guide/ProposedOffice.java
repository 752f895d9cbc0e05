package org.lianxin.guide;

import java.util.Set;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.BodyKind;

/**
 * The offices of a congress that a place usually has, by the kind of the place. Names are as the
 * national list calls the place and may be changed before they are taken.
 */
enum ProposedOffice {
  /** 人大常委会. */
  CWH(BodyKind.STANDING_COMMITTEE, "%s人民代表大会常务委员会", AreaKind.DISTRICT, AreaKind.CITY),
  /** 代表工委. */
  DBGW(BodyKind.DEPUTIES_OFFICE, "%s人大常委会代表工作委员会", AreaKind.DISTRICT, AreaKind.CITY),
  /** 信访科. */
  XFK(BodyKind.PETITION_SECTION, "%s人大常委会办公室信访科", AreaKind.DISTRICT, AreaKind.CITY),
  /** 街道人大工委. */
  GW(BodyKind.STREET_WORKING_COMMITTEE, "%s人大工作委员会", AreaKind.STREET),
  /** 镇、乡人大办公室. */
  RD(BodyKind.TOWN_NPC_OFFICE, "%s人民代表大会办公室", AreaKind.TOWN, AreaKind.TOWNSHIP);

  private final BodyKind kind;
  private final String name;
  private final Set<AreaKind> places;

  ProposedOffice(BodyKind kind, String name, AreaKind... places) {
    this.kind = kind;
    this.name = name;
    this.places = Set.of(places);
  }

  BodyKind kind() {
    return kind;
  }

  /** What it is called in this place. */
  String in(String place) {
    return name.formatted(place);
  }

  /** Whether a place of this kind usually has one. */
  boolean isIn(AreaKind place) {
    return places.contains(place);
  }
}
