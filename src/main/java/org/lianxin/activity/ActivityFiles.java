package org.lianxin.activity;

import java.util.List;
import org.lianxin.attachment.Albums;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.Upload;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 活动照片和签到表: the files of an activity. Whoever may add to it adds and withdraws them. */
@Service
@Transactional
class ActivityFiles {

  private final Activities activities;
  private final Albums albums;

  ActivityFiles(Activities activities, Albums albums) {
    this.activities = activities;
    this.albums = albums;
  }

  /**
   * Adds files, all or none.
   *
   * @throws Refusal when it is struck or not his, nothing says what they show, or one can't be kept
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  void add(String no, ActivityFileKind kind, List<Upload> files, Person by) {
    activities.open(no, by);
    if (kind == null) {
      throw Refusal.of("fileKind", "activity.file-kind-missing");
    }
    albums.add(no, kind.name(), files, by.login(), () -> activities.open(no, by));
  }

  /**
   * Deletes the content of a file.
   *
   * @throws Refusal when the activity is struck or not his
   */
  void withdraw(String no, Attachment file, Person by) {
    activities.open(no, by);
    albums.withdraw(file, by.login());
  }
}
