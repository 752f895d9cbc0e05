/** The process of a voter's wish to take a demand back. */
package org.lianxin.voter.process;
