package org.lianxin.takeover;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lianxin.spreadsheet.Cells;

/** An office's own words for a state, with what they are taken to mean. */
final class OldStates {

  /** So many different words of a state are asked for. */
  private static final int MOST_WORDS = 40;

  /** By which words we take a stage for meant; else what still runs is with its unit. */
  private static final Map<OldStanding, Pattern> STAGES =
      new EnumMap<>(
          Map.of(
              OldStanding.TO_VERIFY, Pattern.compile("核实"),
              OldStanding.TO_INSTRUCT, Pattern.compile("待批|待交办|待转办"),
              OldStanding.HANDLING, Pattern.compile("已签收"),
              OldStanding.REPLY_DRAFTED, Pattern.compile("待审|待复核|待签")));

  private static final Pattern OPEN_STILL = Pattern.compile("未|正在|办理中|处理中|在办|待|跟踪|列入|计划|暂缓|挂账|推进");

  private OldStates() {}

  /** The words in the column of the state, with what was said of them or what we take them for. */
  static Map<String, OldStanding> of(OldSheet sheet, Mapping mapping) {
    var words = new LinkedHashMap<String, OldStanding>();
    mapping
        .column(OldField.STATE, sheet)
        .ifPresent(
            column ->
                sheet.lines().stream()
                    .filter(line -> line.own().size() > 1)
                    .map(line -> line.at(column.position()))
                    .filter(String.class::isInstance)
                    .map(Cells::shown)
                    .filter(word -> !column.isTitle(word))
                    .distinct()
                    .limit(MOST_WORDS)
                    .forEach(
                        word ->
                            words.put(
                                word,
                                Objects.requireNonNullElseGet(
                                    mapping.words().get(word), () -> guess(word)))));
    return words;
  }

  private static OldStanding guess(String word) {
    if (!OPEN_STILL.matcher(word).find()) {
      return OldStanding.CLOSED;
    }
    return STAGES.entrySet().stream()
        .filter(stage -> stage.getValue().matcher(word).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(OldStanding.WITH_UNIT);
  }
}
