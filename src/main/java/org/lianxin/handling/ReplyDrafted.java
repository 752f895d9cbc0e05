package org.lianxin.handling;

/**
 * A unit has drafted its reply.
 *
 * @param reply the draft
 */
public record ReplyDrafted(Reply reply) {}
