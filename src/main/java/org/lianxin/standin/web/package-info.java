/** The page of standing in. */
package org.lianxin.standin.web;
