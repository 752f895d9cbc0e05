package org.lianxin.activity;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lianxin.attachment.Albums;
import org.lianxin.demand.CaseSheet;
import org.lianxin.directory.Words;
import org.lianxin.shared.FactList;
import org.springframework.stereotype.Component;

/** What the three forms of a planned activity show first, in the reader's language. */
@Component
class PlanFacts {

  private final Plans plans;
  private final ActivityRows rows;
  private final Albums albums;
  private final Words words;

  PlanFacts(Plans plans, ActivityRows rows, Albums albums, Words words) {
    this.plans = plans;
    this.rows = rows;
    this.albums = albums;
    this.words = words;
  }

  /** What was planned, and who comes. */
  Map<String, Object> of(String number) {
    var plan = plans.get(number);
    var invited = plans.invited(plan);
    return shown(
        sheet(plan)
            .with(words.text("activity.comes"), names(invited, Invitee::comes))
            .with(
                words.text("activity.stays-away"),
                names(invited, one -> one.answer() == Invitee.Answer.STAYS_AWAY))
            .with(words.text("activity.silent"), names(invited, one -> one.answer() == null)));
  }

  /** What was planned, and what was written down. */
  Map<String, Object> ofHeld(String number) {
    var plan = plans.get(number);
    var files = albums.of(plan.activityNo()).size();
    return shown(
        sheet(plan)
            .with(words.text("activity.no"), plan.activityNo())
            .with(
                words.text("activity.present"),
                names(rows.present(plan.activityNo()).stream().map(one -> one.login()).toList()))
            .with(words.text("activity.demands"), String.join("、", rows.demands(plan.activityNo())))
            .with(words.text("activity.files"), String.valueOf(files)));
  }

  private static Map<String, Object> shown(FactList sheet) {
    return new HashMap<>(Map.of(CaseSheet.FIELD, sheet.toString()));
  }

  private FactList sheet(PlannedActivity plan) {
    return new FactList()
        .with(words.text("activity.subject"), plan.subject())
        .with(words.text("activity.form"), words.label(plan.form()))
        .with(
            words.text("activity.when"),
            words.text(
                "activity.when.one", plan.meetsOn().toString(), plan.fromTime(), plan.toTime()))
        .with(words.text("activity.organiser"), organiser(plan))
        .with(words.text("activity.place"), place(plan));
  }

  private String organiser(PlannedActivity plan) {
    return plan.byGroup() ? words.body(plan.organiser()) : words.person(plan.organiser());
  }

  private String place(PlannedActivity plan) {
    return plan.station() == null ? plan.place() : words.body(plan.station()) + " " + plan.place();
  }

  private String names(List<Invitee> invited, Predicate<Invitee> which) {
    return names(invited.stream().filter(which).map(Invitee::login).toList());
  }

  private String names(List<String> logins) {
    return logins.stream().map(words::person).collect(joining("、"));
  }
}
