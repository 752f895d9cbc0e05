package org.lianxin.shared;

/** 演练: the program on a database in memory, beside the real one and without a way to it. */
public final class Training {

  /** The profile in which it runs; by the command {@code --training} alone. */
  public static final String PROFILE = "training";

  private Training() {}
}
