package org.lianxin.directory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Areas, bodies, stations and mailboxes. A code is found even when it is no longer in use, because
 * old cases name it; lists hold only what is in use. People by their posts are in {@link People}.
 */
public interface Directory {

  /** The area with this code, served by this installation or not. */
  Optional<Area> area(String code);

  /** The areas right below this one that this installation serves, by code. */
  List<Area> areasIn(String parent);

  /**
   * The areas of the national list right below this one, served here or not, by code.
   *
   * @param parent the code of the area above, or null for the provinces
   */
  List<Area> divisions(String parent);

  /** All areas that this installation serves, with those above them, by code. */
  List<Area> areas();

  /** The body with this code. */
  Optional<Body> body(String code);

  /** The codes of this body and of all above it, from below; none for null. */
  default Set<String> upFrom(String body) {
    return upFrom(body, code -> body(code).map(Body::parent).orElse(null));
  }

  /**
   * The same in any tree of bodies: each once, also where wrong rows go in a circle.
   *
   * @param parentOf the code of the body above, or null
   */
  static Set<String> upFrom(String body, UnaryOperator<String> parentOf) {
    var climbed = new LinkedHashSet<String>();
    var next = body;
    while (next != null && climbed.add(next)) {
      next = parentOf.apply(next);
    }
    return climbed;
  }

  /** Whether the two are one body, or one of them is above the other. */
  default boolean isInLine(String one, String other) {
    return upFrom(one).contains(other) || upFrom(other).contains(one);
  }

  /** The number of this body's office, if it gave one. */
  Optional<String> phone(String code);

  /** The bodies of this kind that answer for this very area, by code. */
  List<Body> bodies(BodyKind kind, String area);

  /** The bodies of this kind that are in use, by code. */
  List<Body> bodies(BodyKind kind);

  /** The station with this code. */
  Optional<Station> station(String code);

  /** The stations that lie in this very area, by code. */
  List<Station> stations(String area);

  /** The mailbox with this code. */
  Optional<Mailbox> mailbox(String code);

  /** The mailboxes that this very area's office supervises, by code. */
  List<Mailbox> mailboxes(String area);

  /** All mailboxes, by code. */
  List<Mailbox> mailboxes();

  /**
   * The mailboxes in use that nobody keeps today, by code: their deputy's mandate does not run or
   * he may not sign in, and no liaison officer is entrusted with them (rule mailbox-keeper).
   */
  List<Mailbox> mailboxesWithoutKeeper();

  /**
   * The names of the places where posts are held: bodies, stations and groups of deputies, which
   * share one space of codes.
   *
   * @return the name by the code, without the codes that no place has
   */
  Map<String, String> names(Collection<String> codes);
}
