/** What every request gets: a number that stands in the log, and an answer when it fails. */
package org.lianxin.platform.web;
