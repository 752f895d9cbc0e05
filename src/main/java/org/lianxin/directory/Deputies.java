package org.lianxin.directory;

import java.util.List;
import java.util.Optional;

/**
 * The deputies whose mandate runs today and who may sign in. Held for each revision of the
 * directory.
 *
 * <p>At an office its liaison officers help them: {@code Post.group(office, Role.LIAISON_OFFICER)}.
 */
public interface Deputies {

  /**
   * The deputy with this login; one who sits in several congresses, as a deputy of the highest,
   * because he needs nobody to carry a matter there.
   */
  Optional<Deputy> find(String login);

  /** All mandates of the person with this login, by card: one for each congress. */
  List<Deputy> mandates(String login);

  /** The mandates of all deputies who joined this group, by card. */
  List<Deputy> inGroup(String group);

  /**
   * The deputies of one level whose group has its home in this area or in one below it, by card.
   *
   * @param area a 12-digit area code
   */
  List<Deputy> of(String area, Level level);

  /**
   * The deputies of all levels whose group has its home in this area or in one below it, by card;
   * each person once, as {@link #find} gives him.
   *
   * @param area a 12-digit area code
   */
  List<Deputy> of(String area);
}
