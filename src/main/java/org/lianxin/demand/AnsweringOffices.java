package org.lianxin.demand;

import java.util.Optional;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.springframework.stereotype.Component;

/** Which of the congress's offices answers for the demands of an area that is served. */
@Component
public class AnsweringOffices {

  private final Directory directory;

  AnsweringOffices(Directory directory) {
    this.directory = directory;
  }

  /** The code of the office; empty when the area is not served or has none. */
  public Optional<String> of(String areaCode) {
    return directory.area(areaCode).filter(this::isServed).flatMap(this::office).map(Body::code);
  }

  private boolean isServed(Area area) {
    return area.parent() != null && directory.areasIn(area.parent()).contains(area);
  }

  /** A zone has no congress of its own: the district's deputies' office answers for it. */
  private Optional<Body> office(Area area) {
    return switch (area.kind()) {
      case STREET -> first(BodyKind.STREET_WORKING_COMMITTEE, area.code());
      case TOWN, TOWNSHIP -> first(BodyKind.TOWN_NPC_OFFICE, area.code());
      case FUNCTIONAL_ZONE -> first(BodyKind.DEPUTIES_OFFICE, area.parent());
      case DISTRICT -> first(BodyKind.DEPUTIES_OFFICE, area.code());
      case CITY, PROVINCE -> Optional.empty();
    };
  }

  private Optional<Body> first(BodyKind kind, String area) {
    return directory.bodies(kind, area).stream().findFirst();
  }
}
