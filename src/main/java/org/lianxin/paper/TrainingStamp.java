package org.lianxin.paper;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** 演练: a paper of an exercise says so in red, whichever template an office has. */
final class TrainingStamp {

  static final String WORDS = "演练 不作公文使用";

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private TrainingStamp() {}

  /** At the top of each page of a PDF. */
  static void onPages(Document page) {
    var stamp = page.createElement("div");
    stamp.setAttribute(
        "style",
        "position: fixed; top: 0; right: 0; padding: 0 3mm; border: 1pt solid #c00; color: #c00;"
            + " font-size: 14pt; line-height: 1.4; text-indent: 0");
    stamp.setTextContent(WORDS);
    var body = page.getElementsByTagName("body").item(0);
    body.insertBefore(stamp, body.getFirstChild());
  }

  /** As the first line of a DOCX, and of what stands above and below its pages. */
  static void inWords(Document tree) {
    var body = tree.getElementsByTagNameNS(WORD, "body").item(0);
    var place = body == null ? tree.getDocumentElement() : body;
    var colour = word(tree, "color");
    colour.setAttributeNS(WORD, "w:val", "CC0000");
    var text = word(tree, "t");
    text.setTextContent(WORDS);
    var looks = word(tree, "rPr");
    looks.appendChild(colour);
    var run = word(tree, "r");
    run.appendChild(looks);
    run.appendChild(text);
    var line = word(tree, "p");
    line.appendChild(run);
    place.insertBefore(line, place.getFirstChild());
  }

  private static Element word(Document tree, String name) {
    return tree.createElementNS(WORD, "w:" + name);
  }
}
