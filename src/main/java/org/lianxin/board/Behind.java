package org.lianxin.board;

import org.lianxin.board.Figure.Part;

/**
 * A number of the board, to ask for its cases.
 *
 * @param figure of which figure
 * @param part which of its two numbers
 * @param by by what it is divided
 * @param of for which value of that; empty where it is not divided
 */
record Behind(Figure figure, Part part, Dimension by, String of) {

  Behind(Figure figure) {
    this(figure, Part.NUMERATOR, Dimension.WHOLE, "");
  }
}
