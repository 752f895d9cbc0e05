/** The pages of look-backs. */
package org.lianxin.lookback.web;
