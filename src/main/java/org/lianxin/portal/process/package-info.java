/** What the portal asks the engine. */
package org.lianxin.portal.process;
