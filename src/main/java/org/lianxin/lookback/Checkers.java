package org.lianxin.lookback;

import java.util.Optional;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;

/** Whose people check the cases of a look-back. */
public enum Checkers {
  /** 督办人员: the supervisors, whatever the office. */
  SUPERVISORS(Role.SUPERVISOR),
  /** 联络员 of the office that answers for the case. */
  LIAISON_OFFICERS(Role.LIAISON_OFFICER),
  /** 工作人员 of the office that answers for the case. */
  OFFICERS(Role.OFFICER);

  private final Role role;

  Checkers(Role role) {
    this.role = role;
  }

  /** Who may take the check of a case of this office. */
  Doers of(String office) {
    var group =
        Optional.of(office)
            .filter(any -> this != SUPERVISORS)
            .map(body -> Post.group(body, role))
            .orElse(role.name());
    return Doers.groups(group);
  }
}
