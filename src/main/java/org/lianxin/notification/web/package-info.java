/** The pages and the bell of notices. */
package org.lianxin.notification.web;
