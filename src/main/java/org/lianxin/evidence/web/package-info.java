/** The pages of the day sheets. */
package org.lianxin.evidence.web;
