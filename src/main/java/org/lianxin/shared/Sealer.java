package org.lianxin.shared;

/**
 * Encrypts what identifies a voter before it goes into a column: name, phone, address (PIPL art.
 * 51; rule sealed-voters). AES-256-GCM with a random nonce: the same text never looks the same
 * twice.
 *
 * <p>A value opens only for the owner it was sealed for, so that one copied into another row or
 * column, even by an administrator of the database, is refused instead of shown as somebody else's.
 * A JPA {@code AttributeConverter} sees a value and not its row, so it can't name the owner: keep
 * the sealed text in the entity as a plain string, and call this where the value is written and
 * where it is needed. That also keeps a name sealed until somebody asks for it.
 */
public interface Sealer {

  /**
   * Seals a text of any length.
   *
   * @param owner the column and the row, e.g. {@code "voter.phone XQ-2026-000123"}; not kept, and
   *     to be named again to open the value
   * @param text what to hide; null stays null
   * @return letters, digits, {@code -} and {@code _}: of n bytes in UTF-8 at most 46 + 4n/3
   *     characters, so a Chinese text of n characters fits into {@code varchar(46 + 4n)}, one with
   *     the rarest characters into {@code varchar(46 + 16n/3)}
   */
  String seal(String owner, String text);

  /**
   * Opens a sealed text.
   *
   * @param owner the one it was sealed for
   * @param sealed what {@link #seal} gave; null stays null
   * @throws IllegalStateException when the value was changed or belongs to another owner
   */
  String open(String owner, String sealed);

  /**
   * Seals a piece of a file; otherwise as {@link #seal}.
   *
   * @return 33 bytes more than the piece has
   */
  byte[] sealBytes(String owner, byte[] piece);

  /**
   * Opens a sealed piece of a file; otherwise as {@link #open}.
   *
   * @throws IllegalStateException when it was changed or belongs to another owner
   */
  byte[] openBytes(String owner, byte[] sealed);

  /**
   * The same word for the same text and no way back, to find equal values in a column of their own
   * without opening any: the same phone is the same voter. Bring the text into one form first
   * (digits only, no blanks). Keyed: without the secret key nobody can try out all phone numbers.
   *
   * @param text what to compare; null stays null
   * @return 43 letters, digits, {@code -} and {@code _}
   */
  String fingerprint(String text);
}
