package org.lianxin.directory.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** One change of the directory as a whole. */
@Entity
@Table(name = "directory_revision")
class RevisionEntity {

  /** The empty directory, whose row every change locks first, so that changes take turns. */
  static final long EMPTY = 0;

  @Id private long number;
  private LocalDateTime appliedAt;
  private String appliedBy;

  protected RevisionEntity() {}

  RevisionEntity(long number, LocalDateTime appliedAt, String appliedBy) {
    this.number = number;
    this.appliedAt = appliedAt;
    this.appliedBy = appliedBy;
  }
}
