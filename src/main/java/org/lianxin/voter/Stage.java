package org.lianxin.voter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.CaseTimeline;

/** What a voter is told of the way of a case: the stages, in order, with what the timeline says. */
enum Stage {
  /** 收到. */
  REGISTERED(
      "demand.timeline.registered",
      "demand.timeline.handed-in",
      "demand.timeline.split-from",
      "demand.timeline.again-from"),
  /** 核实. */
  VERIFIED("demand.timeline.verified"),
  /** 交办; again where the unit has to do it once more. */
  ASSIGNED(
      "handling.timeline.assigned",
      "handling.timeline.reassigned",
      "handling.timeline.settled",
      "handling.timeline.rehandled"),
  /** 信访: the petition section has it. */
  PETITION("petition.timeline.accepted", "petition.timeline.passed-on"),
  /** 办理. */
  TAKEN("handling.timeline.taken"),
  /** 答复: signed by the unit's principal. */
  REPLIED("closedloop.timeline.reply-signed"),
  /** 告知. */
  TOLD(
      "feedback.timeline.told",
      "feedback.timeline.untold",
      "demand.timeline.explained",
      "petition.timeline.petitioner-told"),
  /** 办结. */
  STRUCK_OFF("closedloop.timeline.struck-off");

  /** The way of a demand that a unit handles. */
  private static final Set<Stage> BY_A_UNIT = EnumSet.complementOf(EnumSet.of(PETITION));

  private static final Set<Stage> BY_PETITION =
      EnumSet.of(REGISTERED, VERIFIED, PETITION, TOLD, STRUCK_OFF);

  /** Of what was settled at the intake, or is answered with another. */
  private static final Set<Stage> WITHOUT_UNIT = EnumSet.of(REGISTERED, VERIFIED, TOLD, STRUCK_OFF);

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final List<String> entries;

  Stage(String... entries) {
    this.entries = List.of(entries);
  }

  /**
   * A stage of one case.
   *
   * @param reachedOn the day, or null where it is still to come
   */
  record Reached(Stage stage, LocalDate reachedOn) {}

  /** Which way a case goes. */
  enum Way {
    UNIT(BY_A_UNIT),
    PETITION(BY_PETITION),
    SETTLED(WITHOUT_UNIT);

    private final Set<Stage> stages;

    Way(Set<Stage> stages) {
      this.stages = stages;
    }
  }

  /**
   * The stages of a case. One that is gone through again has its new day, and what comes after it
   * is still to come.
   *
   * @param isOver whether nothing is still to come
   */
  static List<Reached> of(List<CaseTimeline.Entry> timeline, Way way, boolean isOver) {
    var days = new EnumMap<Stage, LocalDate>(Stage.class);
    for (var entry : timeline) {
      stage(entry).ifPresent(stage -> reach(stage, entry, days));
    }
    return Stream.of(values())
        .filter(stage -> days.containsKey(stage) || !isOver && way.stages.contains(stage))
        .map(stage -> new Reached(stage, days.get(stage)))
        .toList();
  }

  private static void reach(Stage stage, CaseTimeline.Entry entry, Map<Stage, LocalDate> days) {
    days.keySet().removeIf(other -> other.compareTo(stage) > 0);
    days.put(stage, LocalDate.ofInstant(entry.at(), CHINA));
  }

  private static Optional<Stage> stage(CaseTimeline.Entry entry) {
    return Stream.of(values()).filter(stage -> stage.entries.contains(entry.code())).findFirst();
  }
}
