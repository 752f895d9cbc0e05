package org.lianxin.petition;

/** How the handling of a petition goes on. */
enum PetitionStep {
  /** 已办妥: the opinion can be issued. */
  DONE,
  /** 申请延期. */
  EXTENSION
}
