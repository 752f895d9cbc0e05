package org.lianxin.shared;

import java.util.Optional;

/** A kind of subjects, known to the module that keeps them. */
public interface SubjectKind {

  /**
   * The subject of this number, which is its process's business key.
   *
   * @return empty for a case, and for what is of another kind, which the number's beginning tells
   *     without a look into the tables
   */
  Optional<Subject> find(String number);
}
