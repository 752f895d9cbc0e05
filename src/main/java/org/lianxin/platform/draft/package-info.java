/** What people have begun to write, kept on the server until they submit it. See decision 0030. */
package org.lianxin.platform.draft;
