package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.workbook.PostRow;

@Entity
@Table(name = "roster_post")
class PostEntity extends RowEntity<PostRow> {

  @Embedded private PostRow row;

  @Override
  void replace(PostRow other) {
    row = other;
  }
}
