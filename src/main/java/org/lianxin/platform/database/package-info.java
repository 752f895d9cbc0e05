/** What a MySQL server has to be before Lianxin touches it. */
package org.lianxin.platform.database;
