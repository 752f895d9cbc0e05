package org.lianxin.roster;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the directory is looked after.
 *
 * @param singleAdministrator for the smallest office, where nobody else could approve: a post with
 *     power takes effect 24 hours after it was entered unless somebody refuses it, and the week's
 *     list is printed and signed on paper
 */
@ConfigurationProperties("lianxin.directory")
record DirectorySettings(@DefaultValue("false") boolean singleAdministrator) {}
