package org.lianxin.inmail;

import java.util.Optional;
import java.util.Set;

/** What is known of the mails that left: asked here, answered by who sends them. */
public interface OurMails {

  /**
   * The logins of those who read mail at this address, as they say themselves.
   *
   * @param address in whatever case of letters
   */
  Set<String> readersAt(String address);

  /**
   * The case of which a mail told, if it told of one.
   *
   * @param id what stands before the @ in its id, see {@link ReplyAddresses#id}
   */
  Optional<String> caseOf(String id);

  /**
   * A mail came back: it did not arrive.
   *
   * @param id what stands before the @ in its id
   * @param reason what the server says that refused it
   * @return false when no such mail left
   */
  boolean cameBack(String id, String reason);
}
