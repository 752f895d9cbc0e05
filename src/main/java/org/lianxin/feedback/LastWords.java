package org.lianxin.feedback;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 选民最后的说法: whether it is solved, of many cases at once. */
@Service
@Transactional(readOnly = true)
public class LastWords {

  private final TellingTable tellings;
  private final OwnAnswerTable answers;

  LastWords(TellingTable tellings, OwnAnswerTable answers) {
    this.tellings = tellings;
    this.answers = answers;
  }

  /**
   * Whether the voters of these cases say that it is solved: what they answered themselves goes
   * before what they told the deputy of the same round. A case of which nobody was told is missing.
   */
  public Map<String, VoterAnswer> solved(Collection<String> caseNos) {
    var words = new HashMap<String, VoterAnswer>();
    var rounds = new HashMap<String, Integer>();
    tellings
        .findByCaseNoInOrderByRoundNo(caseNos)
        .forEach(
            told -> {
              words.put(told.caseNo(), told.telling().voice().solved());
              rounds.put(told.caseNo(), told.round());
            });
    answers.findByCaseNoInOrderById(caseNos).stream()
        .filter(given -> given.round() >= rounds.getOrDefault(given.caseNo(), 0))
        .forEach(given -> words.put(given.caseNo(), given.answer().solved()));
    return words;
  }
}
