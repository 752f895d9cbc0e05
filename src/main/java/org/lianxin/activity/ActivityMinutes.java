package org.lianxin.activity;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lianxin.activity.ActivityRows.Present;
import org.lianxin.directory.Words;
import org.lianxin.shared.Paper;
import org.springframework.stereotype.Component;

/**
 * 联系选民活动记录: an activity on paper, to be signed and filed. Always in Chinese; it names no voter and
 * no target group.
 */
@Component
class ActivityMinutes {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final String BETWEEN = "、";

  private final ActivityRows rows;
  private final DeedRows deeds;
  private final Words words;

  ActivityMinutes(ActivityRows rows, DeedRows deeds, Words words) {
    this.rows = rows;
    this.deeds = deeds;
    this.words = words;
  }

  Paper of(Activity held) {
    var present = rows.present(held.no());
    return Paper.on("activity-minutes")
        .with("struck", held.isStruck() ? held.struckReason() : "")
        .with("activityNo", held.no())
        .with("subject", held.subject())
        .with("form", words.chinese(held.form()))
        .with("concentrated", words.chinese("activity.concentrated." + held.concentrated()))
        .with("heldOn", held.heldOn().format(DAY))
        .with("organiser", organiser(held))
        .with("place", place(held))
        .with("present", names(present, false))
        .with("guests", names(present, true))
        .with("personTimes", String.valueOf(held.personTimes()))
        .with("publicity", String.valueOf(held.publicitySessions()))
        .with("onSpot", String.valueOf(held.answeredOnSpot()))
        .with("contents", held.contents().stream().map(words::chinese).collect(joining(BETWEEN)))
        .withText("minutes", held.minutes() == null ? "" : held.minutes())
        .with("demands", String.join(BETWEEN, rows.demands(held.no())))
        .with("deeds", deeds(held.no()))
        .with("recorder", words.person(held.recordedBy()))
        .paper();
  }

  private String organiser(Activity held) {
    return held.byGroup() ? words.body(held.organiser()) : words.person(held.organiser());
  }

  private String place(Activity held) {
    return held.station() == null
        ? held.place()
        : words.body(held.station()) + "（" + held.place() + "）";
  }

  private String names(List<Present> present, boolean guests) {
    return present.stream()
        .filter(deputy -> deputy.guest() == guests)
        .map(deputy -> words.person(deputy.login()))
        .collect(joining(BETWEEN));
  }

  private List<String> deeds(String no) {
    return deeds.of(no).stream()
        .map(
            deed ->
                "%s：%s（%s）"
                    .formatted(
                        words.person(deed.login()), deed.words(), words.chinese(deed.kind())))
        .toList();
  }
}
