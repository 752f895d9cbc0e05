package org.lianxin.shared;

/** Prints papers from templates that an office may replace by its own. */
public interface Papers {

  /** What a paper is written as. */
  enum Format {
    /** To be read and kept: the same everywhere, with its fonts. */
    PDF,
    /** To be sealed, finished and filed with an office's own program. */
    DOCX
  }

  /**
   * Writes a paper. Nothing in its values is ever read as markup.
   *
   * @throws Refusal when a PDF would have a letter that no font here can write; a DOCX is written
   *     with the fonts of who opens it
   * @throws IllegalArgumentException when the template asks for what the paper does not know
   */
  byte[] write(Paper paper, Format format);
}
