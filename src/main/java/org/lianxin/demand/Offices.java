package org.lianxin.demand;

import org.lianxin.directory.Body;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.Route;
import org.lianxin.routing.Routing;
import org.springframework.stereotype.Component;

/** Which office of the congress acts for a demand. */
@Component
public class Offices {

  private final Routing routing;

  Offices(Routing routing) {
    this.routing = routing;
  }

  /** The office that assigns on this way; the case's own where the area has not exactly one. */
  public String assigning(Demand demand, Route route) {
    return routing.officeFor(route, demand.area()).map(Body::code).orElse(demand.office());
  }

  /** 人事代表工作室: decides what no row knows, and arbitrates. */
  public String deputies(Demand demand) {
    return assigning(demand, Route.MANUAL);
  }

  /** The officers of an office. */
  public static String officers(String office) {
    return Post.group(office, Role.OFFICER);
  }
}
