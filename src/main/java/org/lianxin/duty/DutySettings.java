package org.lianxin.duty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the place expects of a deputy in a year. All of it is soft: who falls short is told and
 * ranked, and nothing is refused.
 *
 * @param profiles whose expectations hold; of two for one thing the greater
 * @param own the place's own, before those of the profiles; 0 for none
 */
@ConfigurationProperties("lianxin.duty")
record DutySettings(List<DutyProfile> profiles, Map<DutyKind, Integer> own) {

  DutySettings {
    profiles =
        profiles == null
            ? List.of(DutyProfile.SONGJIANG, DutyProfile.ZAOYANG)
            : List.copyOf(profiles);
    own = own == null ? Map.of() : Map.copyOf(own);
    own.forEach(
        (kind, target) -> {
          if (target < 0) {
            throw new IllegalArgumentException(
                "lianxin.duty.own.%s is %d: set a whole number from 0.".formatted(kind, target));
          }
        });
  }

  /** How much of what is expected at least, in the order of the list. */
  Map<DutyKind, Integer> targets() {
    var targets = new EnumMap<DutyKind, Integer>(DutyKind.class);
    profiles.forEach(
        profile ->
            profile.targets().forEach((kind, least) -> targets.merge(kind, least, Math::max)));
    targets.putAll(own);
    targets.values().removeIf(least -> least == 0);
    return targets;
  }
}
