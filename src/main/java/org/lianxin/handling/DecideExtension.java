package org.lianxin.handling;

import org.lianxin.directory.Words;
import org.lianxin.postponement.Postponement;
import org.lianxin.postponement.Postponing;
import org.springframework.stereotype.Component;

/**
 * 审批延期: the assigning office grants a later day or refuses (上海规定 art. 19; rule bounded-extension).
 */
@Component
class DecideExtension extends PostponementTask {

  DecideExtension(Postponing postponing, Orders orders, WorkFacts facts, Words words) {
    super(Postponement.EXTENSION, postponing, orders, facts, words);
  }
}
