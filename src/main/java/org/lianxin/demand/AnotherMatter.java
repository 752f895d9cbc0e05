package org.lianxin.demand;

import org.lianxin.routing.Category;

/**
 * 一件多事: what somebody wants to split off a case, because its paper holds two matters (rule
 * split-matters). All null where nothing is to be split.
 *
 * @param subject what the other matter is about, which becomes a case of its own
 * @param category its kind
 * @param keptSubject what the first case is about from now on; null when that stays as it is
 */
public record AnotherMatter(String subject, Category category, String keptSubject) {

  boolean isWanted() {
    return subject != null || category != null || keptSubject != null;
  }
}
