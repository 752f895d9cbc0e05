package org.lianxin.feedback;

/** Why a voter could not be told. */
enum Obstacle {
  /** 匿名且没有联系方式: nobody knows whom to tell. */
  ANONYMOUS,
  /** 多次联系不上: tried, and never reached. */
  UNREACHABLE
}
