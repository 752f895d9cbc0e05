package org.lianxin.shared;

/** 文种标题: how the title of a paper names the matter that has a title of its own. */
public final class Titles {

  private static final String ABOUT = "关于";

  private Titles() {}

  /** 关于“弄堂口积水”; a matter that is called 关于… already is not doubled: 对“关于…的建议”. */
  public static String about(String matter) {
    return (matter.startsWith(ABOUT) ? "对“%s”" : ABOUT + "“%s”").formatted(matter);
  }
}
