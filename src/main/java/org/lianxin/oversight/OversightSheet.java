package org.lianxin.oversight;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianxin.oversight.MeetingOutcome.Given;
import org.lianxin.shared.Typed;

/** What a form sent, letter by letter, so that nothing is lost when a field is refused. */
record OversightSheet(Map<String, String> sent) {

  /** What was typed into a field; null when nothing was. */
  public String get(String field) {
    return Typed.text(sent.get(field));
  }

  private MeasureKind kind() {
    return Typed.constant(MeasureKind.class, get("kind"));
  }

  MeetingWish meeting() {
    return new MeetingWish(
        kind(),
        get("title"),
        Typed.day(get("heldOn")),
        get("place"),
        get("chair"),
        get("present"),
        get("agenda"),
        MeetingWish.cases(get("cases")));
  }

  MeasureWish measure() {
    return new MeasureWish(
        kind(), Typed.day(get("takenOn")), get("basis"), get("lead"), get("words"));
  }

  MeetingOutcome outcome() {
    return new MeetingOutcome(
        get("words"), Typed.constant(MeetingRating.class, get("rating")), given());
  }

  private List<Given> given() {
    return IntStream.range(0, MeetingOutcome.TASKS)
        .mapToObj(
            row ->
                new Given(row, get("unit" + row), get("task" + row), Typed.day(get("due" + row))))
        .filter(given -> !given.isEmpty() || get("due" + given.number()) != null)
        .toList();
  }

  Ending ending() {
    return new Ending(Typed.day(get("doneOn")), get("result"));
  }
}
