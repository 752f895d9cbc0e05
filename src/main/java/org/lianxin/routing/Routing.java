package org.lianxin.routing;

import java.util.Optional;
import org.lianxin.directory.Body;

/**
 * What level, which unit, which limit. All of it is proposed by decision tables and explained by
 * the row that fired; a person decides. Asking writes nothing.
 */
public interface Routing {

  /** The way that the table proposes; {@link Route#MANUAL} where no rule knows. */
  RouteProposal propose(RouteQuestion question);

  /**
   * The office that instructs and assigns on this way.
   *
   * @param area the 12-digit code of the area that the demand comes from
   * @return empty when the area has not exactly one such office: then a person chooses
   */
  Optional<Body> officeFor(Route route, String area);

  /**
   * The unit that usually handles such a matter.
   *
   * @param area the 12-digit code of the area that the demand comes from
   * @return empty when no row names one, or the area has not exactly one: then a person chooses
   */
  Optional<UnitProposal> unitFor(Category category, String area, Route route);

  /**
   * What the code of the unit that usually handles such a matter ends with, whether there is such a
   * unit or not; empty where the table names none and a person chooses.
   */
  Optional<String> dutyFor(Category category, Route route);

  /** Whose time limits hold here: chosen on a page, or else set. */
  LimitProfile profile();

  /** How long this may take by this profile. */
  TimeLimit limit(LimitProfile profile, LimitKind kind, Urgency urgency);

  /** How long this may take by the profile of this installation. */
  default TimeLimit limit(LimitKind kind, Urgency urgency) {
    return limit(profile(), kind, urgency);
  }

  /** How long this may take when it is not urgent. */
  default TimeLimit limit(LimitKind kind) {
    return limit(kind, Urgency.NORMAL);
  }
}
