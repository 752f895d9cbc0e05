package org.lianxin.station;

import java.util.List;
import java.util.stream.Stream;
import org.lianxin.policy.PolicyChoices;
import org.lianxin.policy.PolicyKind;
import org.lianxin.shared.Label;
import org.lianxin.shared.Refusal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What each station has to have here: chosen on a page, or else set (rule station-standard). */
@Component
@EnableConfigurationProperties(StationSettings.class)
public class StationPolicy {

  /**
   * A standard to choose.
   *
   * @param name the constant
   * @param label the key of its word; what it asks for stands under {@code .what}
   * @param holds whether it holds
   */
  public record Offer(String name, String label, boolean holds) {}

  private final StationSettings settings;
  private final PolicyChoices choices;

  StationPolicy(StationSettings settings, PolicyChoices choices) {
    this.settings = settings;
    this.choices = choices;
  }

  /** The standard that holds. */
  Standard standard() {
    return choices
        .find(PolicyKind.STATIONS)
        .map(words -> Standard.valueOf(words.get(0)))
        .orElse(settings.standard());
  }

  /** All standards that a place may choose. */
  public List<Offer> offers() {
    var present = standard();
    return Stream.of(Standard.values())
        .map(one -> new Offer(one.name(), Label.code(one), one == present))
        .toList();
  }

  /**
   * Chooses a standard. What was found of each thing stays on record under the other, too.
   *
   * @param name the constant
   * @param by the login of who chooses
   * @throws Refusal when it is none
   */
  public void choose(String name, String by) {
    if (Stream.of(Standard.values()).map(Standard::name).noneMatch(name::equals)) {
      throw Refusal.of("standard", "station.standard.missing");
    }
    choices.choose(PolicyKind.STATIONS, List.of(name), by);
  }
}
