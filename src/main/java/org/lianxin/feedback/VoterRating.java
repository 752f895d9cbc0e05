package org.lianxin.feedback;

import java.util.Optional;

/** The voter's answer to: are you satisfied? */
public enum VoterRating {
  /** 满意. */
  SATISFIED(Rating.SATISFIED),
  /** 基本满意. */
  BASICALLY(Rating.BASICALLY),
  /** 不满意. */
  DISSATISFIED(Rating.DISSATISFIED),
  /** 未表态: asked, and gave no answer. */
  NOT_SAID(null);

  private final Rating rating;

  VoterRating(Rating rating) {
    this.rating = rating;
  }

  /** The rating, if one was given. */
  public Optional<Rating> rating() {
    return Optional.ofNullable(rating);
  }
}
