package org.lianxin.handling;

import org.lianxin.directory.Words;
import org.lianxin.postponement.Postponement;
import org.lianxin.postponement.Postponing;
import org.springframework.stereotype.Component;

/**
 * 审批挂账: the assigning office lets the demand rest until a review or refuses (rule approved-rest).
 */
@Component
class DecideSuspension extends PostponementTask {

  DecideSuspension(Postponing postponing, Orders orders, WorkFacts facts, Words words) {
    super(Postponement.SUSPENSION, postponing, orders, facts, words);
  }
}
