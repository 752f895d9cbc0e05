package org.lianxin.duty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lianxin.policy.PolicyChoices;
import org.lianxin.policy.PolicyKind;
import org.lianxin.shared.Label;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Whose expectations of a deputy hold here: chosen on a page, or else set. */
@Component
@EnableConfigurationProperties(DutySettings.class)
public class DutyPolicy {

  /**
   * A profile to choose.
   *
   * @param name the constant
   * @param label the key of its word
   * @param holds whether it holds
   * @param targets how much is expected in a year at least, by the keys of the words
   */
  public record Offer(String name, String label, boolean holds, Map<String, Integer> targets) {}

  private final DutySettings settings;
  private final PolicyChoices choices;

  DutyPolicy(DutySettings settings, PolicyChoices choices) {
    this.settings = settings;
    this.choices = choices;
  }

  /** Whose expectations hold. */
  List<DutyProfile> profiles() {
    return choices
        .find(PolicyKind.DUTIES)
        .map(words -> words.stream().map(DutyProfile::valueOf).toList())
        .orElse(settings.profiles());
  }

  /** How much of what is expected at least, in the order of the list. */
  Map<DutyKind, Integer> targets() {
    return new DutySettings(profiles(), settings.own()).targets();
  }

  /** All profiles that a place may choose. */
  public List<Offer> offers() {
    var present = profiles();
    return Stream.of(DutyProfile.values())
        .map(
            profile ->
                new Offer(
                    profile.name(),
                    Label.code(profile),
                    present.contains(profile),
                    words(new DutySettings(List.of(profile), Map.of()).targets())))
        .toList();
  }

  private static Map<String, Integer> words(Map<DutyKind, Integer> targets) {
    var words = new LinkedHashMap<String, Integer>();
    targets.forEach((kind, least) -> words.put(Label.code(kind), least));
    return words;
  }

  /**
   * Chooses profiles; none means that only the place's own numbers hold.
   *
   * @param names constants of the profiles; what is none is left out
   * @param by the login of who chooses
   */
  public void choose(List<String> names, String by) {
    var known =
        Stream.of(DutyProfile.values()).map(DutyProfile::name).filter(names::contains).toList();
    choices.choose(PolicyKind.DUTIES, known, by);
  }
}
