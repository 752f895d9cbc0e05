package org.lianxin.numbering;

import static org.lianxin.directory.BodyKind.DEPUTIES_OFFICE;
import static org.lianxin.directory.BodyKind.HANDLING_UNIT;
import static org.lianxin.directory.BodyKind.PETITION_SECTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.BodyKind;

/** A kind of paper that goes out under a number: each has a series of its own. */
public enum PaperKind {
  /** 受理告知书. */
  ACCEPTANCE(EnumSet.of(PETITION_SECTION)),
  /** 不予受理告知书. */
  REFUSAL(EnumSet.of(PETITION_SECTION)),
  /** 转送函. */
  REFERRAL(EnumSet.of(PETITION_SECTION)),
  /** 延期办理告知书. */
  EXTENSION(EnumSet.of(PETITION_SECTION)),
  /** 信访处理意见书. */
  OPINION(EnumSet.of(PETITION_SECTION)),
  /** 复查意见书、复核意见书: by the body above the section, and the one above that. */
  REVIEW(EnumSet.complementOf(EnumSet.of(PETITION_SECTION, HANDLING_UNIT))),
  /** 交办通知. */
  ASSIGNMENT(EnumSet.complementOf(EnumSet.of(PETITION_SECTION, HANDLING_UNIT))),
  /** 代表建议. */
  SUGGESTION(EnumSet.of(DEPUTIES_OFFICE)),
  /** 答复函. */
  REPLY(EnumSet.of(HANDLING_UNIT)),
  /** 会办意见、分办意见. */
  CO_OPINION(EnumSet.of(HANDLING_UNIT));

  private final Set<BodyKind> issuers;

  PaperKind(Set<BodyKind> issuers) {
    this.issuers = issuers;
  }

  /** The kinds that such a body issues, in their order. */
  static List<PaperKind> of(BodyKind issuer) {
    return Stream.of(values()).filter(kind -> kind.issuers.contains(issuer)).toList();
  }
}
