package org.lianxin.desk;

import java.util.Collection;
import java.util.Optional;
import org.lianxin.demand.DemandStatus;

/** The stages of a demand as a deputy follows them (rule four-stages, and what comes after). */
enum DemandStage {
  /** 受理: taken in and verified. */
  ACCEPT,
  /** 批办: the person in charge instructs. */
  INSTRUCT,
  /** 转办: the order goes to a unit, which takes it. */
  TRANSFER,
  /** 办理: the unit works. */
  HANDLE,
  /** 审核: its reply is reviewed twice. */
  REVIEW,
  /** 签字: the unit signs, then the deputy. */
  SIGN,
  /** 反馈: the voter is told. */
  FEED_BACK,
  /** 销号: both sides strike it off. */
  STRIKE_OFF;

  private static final String UNIT_SIGNS = "Task_SignByUnit";
  private static final String DEPUTY_SIGNS = "Task_SignOpinion";

  /**
   * Where a demand stands; empty for one that does not go this way.
   *
   * @param waiting the tasks of the case that wait, by element
   */
  static Optional<DemandStage> of(DemandStatus status, Collection<String> waiting) {
    return Optional.ofNullable(
        switch (status) {
          case REGISTERED -> ACCEPT;
          case ACCEPTED -> INSTRUCT;
          case INSTRUCTED, TRANSFERRED -> TRANSFER;
          case HANDLING -> HANDLE;
          case REPLY_DRAFTED -> waiting.contains(UNIT_SIGNS) ? SIGN : REVIEW;
          case REPLIED -> waiting.contains(DEPUTY_SIGNS) ? SIGN : FEED_BACK;
          case FED_BACK -> STRIKE_OFF;
          case JOINED, PETITION, STRUCK_OFF, WITHDRAWN, VOIDED -> null;
        });
  }
}
