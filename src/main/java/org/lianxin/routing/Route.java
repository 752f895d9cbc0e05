package org.lianxin.routing;

import java.util.Optional;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;

/** Which way a demand goes (松江区实施意见 四（一）; rule route-by-level). */
public enum Route {
  /** 街道: the street's working committee hands it to the street's departments. */
  STREET(BodyKind.STREET_WORKING_COMMITTEE, null),
  /** 镇: the town's congress office hands it to the town's departments. */
  TOWN(BodyKind.TOWN_NPC_OFFICE, null),
  /** 区: a district deputy's suggestion to the district's organs. */
  DISTRICT(BodyKind.DEPUTIES_OFFICE, Level.DISTRICT),
  /** 市: a municipal deputy's suggestion, handed to him by the district's deputies' office. */
  MUNICIPAL(BodyKind.DEPUTIES_OFFICE, Level.MUNICIPAL),
  /** 信访: the petition section, by the rules on petitions. */
  PETITION(BodyKind.PETITION_SECTION, null),
  /** 人工: no row knows; the deputies' office decides. */
  MANUAL(BodyKind.DEPUTIES_OFFICE, null);

  private final BodyKind office;
  private final Level carrier;

  Route(BodyKind office, Level carrier) {
    this.office = office;
    this.carrier = carrier;
  }

  /** The kind of office that instructs and assigns on this way. */
  public BodyKind office() {
    return office;
  }

  /** The level of the deputies who alone may put the suggestion; empty where none is put. */
  public Optional<Level> carrier() {
    return Optional.ofNullable(carrier);
  }

  /** Whether a matter of that level lies higher than this way leads. */
  public boolean isBelow(MatterLevel level) {
    return switch (level) {
      case DISTRICT -> this == STREET || this == TOWN;
      case MUNICIPAL -> this == STREET || this == TOWN || this == DISTRICT;
      default -> false;
    };
  }

  /**
   * Whether another deputy has to put the suggestion than the one who received the demand.
   *
   * @param deputy the level of the deputy who received it, or null when none did
   */
  public boolean needsCarrier(Level deputy) {
    return carrier != null && carrier != deputy;
  }
}
