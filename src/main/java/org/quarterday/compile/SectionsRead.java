package org.quarterday.compile;

/** Is told how far a compilation has come. */
@FunctionalInterface
public interface SectionsRead {

	/** One section more is in the paper, or found missing. */
	void read(int sections, int all);

}
