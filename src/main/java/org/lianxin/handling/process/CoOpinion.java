package org.lianxin.handling.process;

/**
 * 会办意见: from another unit of an order that is asked to what it answers, or to its part returned and
 * let go. One instance for each part. Model: processes/handling/co-opinion.bpmn
 */
final class CoOpinion {

  static final String KEY = "co-opinion";

  private CoOpinion() {}
}
