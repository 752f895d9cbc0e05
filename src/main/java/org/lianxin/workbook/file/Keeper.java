package org.lianxin.workbook.file;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryContent;

/**
 * Who keeps rosters of voters: a deputy his own, and the liaison officer of a group those of its
 * deputies, of ended mandates too, for somebody has to hand them on or delete them.
 *
 * @param login who
 * @param groups the codes of the groups that the person looks after
 */
public record Keeper(String login, Set<String> groups) {

  /** This reader. */
  public static Keeper of(Person reader) {
    return new Keeper(
        reader.login(),
        reader.posts().stream()
            .filter(post -> post.role() == Role.LIAISON_OFFICER)
            .map(Post::body)
            .collect(toSet()));
  }

  /** The numbers of the deputies whose rosters these are. */
  Set<String> cards(DirectoryContent content) {
    return content.deputies().stream().filter(this::keeps).map(DeputyRow::code).collect(toSet());
  }

  /** The numbers of all other deputies. */
  Set<String> others(DirectoryContent content) {
    return content.deputies().stream()
        .filter(deputy -> !keeps(deputy))
        .map(DeputyRow::code)
        .collect(toSet());
  }

  private boolean keeps(DeputyRow deputy) {
    return deputy.login().equals(login) || groups.contains(deputy.group());
  }
}
