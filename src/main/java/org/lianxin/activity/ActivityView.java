package org.lianxin.activity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianxin.attachment.Albums;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.routing.Category;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of an activity, with all that it brought. */
@Component
class ActivityView {

  private final Activities activities;
  private final ActivityRows rows;
  private final PlanRows plans;
  private final DeedRows deeds;
  private final Albums albums;
  private final ActivityRights rights;
  private final Words words;

  ActivityView(
      Activities activities,
      ActivityRows rows,
      PlanRows plans,
      DeedRows deeds,
      Albums albums,
      ActivityRights rights,
      Words words) {
    this.activities = activities;
    this.rows = rows;
    this.plans = plans;
    this.deeds = deeds;
    this.albums = albums;
    this.rights = rights;
    this.words = words;
  }

  /**
   * The page.
   *
   * @param written what stands in its forms
   * @param errors the sentences by field
   */
  ModelAndView page(
      String no,
      Person reader,
      AccountSheet written,
      Map<String, List<String>> errors,
      HttpStatus status) {
    var held = find(no, reader);
    return new ModelAndView("activity/activity", status)
        .addObject("held", held)
        .addObject("plan", plans.by(no).orElse(null))
        .addObject("present", rows.present(no))
        .addObject("asked", rows.asked(no))
        .addObject("demands", rows.demands(no))
        .addObject("deeds", deeds.of(no))
        .addObject("reporters", activities.reporters(no))
        .addObject("files", albums.of(no))
        .addObject("mayWrite", !held.isStruck() && rights.mayWrite(reader, held))
        .addObject("categories", Category.values())
        .addObject("kinds", DeedKind.values())
        .addObject("fileKinds", ActivityFileKind.values())
        .addObject("largest", albums.largest())
        .addObject("accepted", albums.accepted())
        .addObject("sheet", written)
        .addObject("errors", errors)
        .addObject("key", UUID.randomUUID())
        .addObject("words", words);
  }

  /** What somebody may not see is not there. */
  Activity find(String no, Person reader) {
    return rows.find(no, rights.scope(reader))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
