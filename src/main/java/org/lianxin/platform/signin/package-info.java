/** Sign-in in front of everything: passwords, throttling, sessions and their record. */
package org.lianxin.platform.signin;
