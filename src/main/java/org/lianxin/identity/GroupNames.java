package org.lianxin.identity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What people read for a group, e.g. 岳阳街道人大工作委员会 · 人大工作人员, and 人大工作人员 for a role. Always Chinese:
 * the engine knows no reader's language, and bodies have Chinese names only.
 */
@Component
class GroupNames {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private final ObjectProvider<Directory> directory;
  private final MessageSource messages;

  /** The directory is asked for late: its tables are opened after the engine. */
  GroupNames(ObjectProvider<Directory> directory, MessageSource messages) {
    this.directory = directory;
    this.messages = messages;
  }

  /** The groups' names by their ids. */
  Map<String, String> of(Collection<String> groups) {
    var bodies = groups.stream().flatMap(group -> Post.of(group).stream()).map(Post::body);
    var places = directory.getObject().names(bodies.collect(toSet()));
    return groups.stream().collect(toMap(group -> group, group -> name(group, places)));
  }

  private String name(String group, Map<String, String> places) {
    return Post.of(group)
        .map(post -> text("directory.post-name", places.get(post.body()), role(post.role())))
        .orElseGet(() -> role(Role.valueOf(group)));
  }

  private String role(Role role) {
    return text("directory.role." + role);
  }

  private String text(String code, Object... values) {
    return messages.getMessage(code, values, CHINESE);
  }
}
