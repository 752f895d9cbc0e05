package org.lianxin.oversight;

import java.util.List;
import org.lianxin.directory.Words;
import org.lianxin.supervision.OtherMeasures;
import org.springframework.stereotype.Component;

/** Tells the ladder what else was done, so that it counts 督办 and its history shows all. */
@Component
class OversightHistory implements OtherMeasures {

  private final MeasureRows measures;
  private final Words words;

  OversightHistory(MeasureRows measures, Words words) {
    this.measures = measures;
    this.words = words;
  }

  @Override
  public int supervisions(String caseNo) {
    return (int) measures.of(caseNo).stream().filter(one -> one.kind().isSupervision()).count();
  }

  @Override
  public List<Taken> of(String caseNo) {
    return measures.of(caseNo).stream()
        .map(
            one ->
                new Taken(
                    one.takenOn(),
                    words.text(
                        "oversight.history", one.takenOn(), one.kind(), one.basis(), one.words())))
        .toList();
  }
}
