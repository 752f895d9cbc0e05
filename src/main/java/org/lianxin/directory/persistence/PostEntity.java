package org.lianxin.directory.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.content.PostRow;

@Entity
@Table(name = "directory_post")
class PostEntity extends RowEntity<PostRow> {

  @Embedded private PostRow row;

  @Override
  PostRow row() {
    return row;
  }

  @Override
  void replace(PostRow other) {
    row = other;
  }
}
