package org.lianxin.handling.process;

/**
 * 信访受理: a petition taken, passed on, or taken no more. Model:
 * processes/handling/petition-acceptance.bpmn
 */
final class PetitionAcceptance {

  static final String KEY = "petition-acceptance";

  private PetitionAcceptance() {}
}
