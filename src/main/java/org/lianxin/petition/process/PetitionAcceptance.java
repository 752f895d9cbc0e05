package org.lianxin.petition.process;

/**
 * 信访受理: a petition taken, passed on, or taken no more. Model:
 * processes/petition/petition-acceptance.bpmn
 */
final class PetitionAcceptance {

  static final String KEY = "petition-acceptance";

  private PetitionAcceptance() {}
}
