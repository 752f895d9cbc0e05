package org.lianxin.takeover;

import java.util.List;
import org.lianxin.spreadsheet.RawSheet;

/**
 * A column of an old ledger.
 *
 * @param position from 0
 * @param title its heading, that of a group before it, or its letters where it has none; no two
 *     columns of a sheet have the same
 * @param examples what stands in its first cells
 */
record OldColumn(int position, String title, List<String> examples) {

  /** Whether these words are its heading once more, as at the top of each printed page. */
  boolean isTitle(String words) {
    return Headings.bare(words)
        .equals(Headings.bare(title.substring(title.lastIndexOf(Headings.OF_GROUP) + 1)));
  }

  /** As the spreadsheet program shows it. */
  public String letters() {
    return RawSheet.letters(position);
  }
}
