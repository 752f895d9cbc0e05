package org.lianxin.smoke;

import org.lianxin.directory.People;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One paper for every office of the demo district, so that each finds its own in Tasklist and no
 * other.
 */
@Component
@Profile("demo")
class DemoPapers {

  private final Papers papers;
  private final Receipts receipts;
  private final People people;

  DemoPapers(Papers papers, Receipts receipts, People people) {
    this.papers = papers;
    this.receipts = receipts;
    this.people = people;
  }

  @Order
  @EventListener(ApplicationReadyEvent.class)
  void receive() {
    if (receipts.count() > 0) {
      return;
    }
    people.inGroup(Role.OFFICER.name()).stream()
        .flatMap(person -> person.posts().stream())
        .filter(post -> post.role() == Role.OFFICER)
        .map(Post::body)
        .distinct()
        .sorted()
        .forEach(body -> papers.receive("SJ-" + body, body, "人行道地砖松动的来信"));
  }
}
