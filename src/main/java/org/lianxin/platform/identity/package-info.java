/** The directory's people, posts and roles as the engine's users, groups and rights. */
package org.lianxin.platform.identity;
