package org.quarterday.compile;

/**
 * How far the files of a draft are.
 *
 * @param read sections that are in the paper
 * @param all sections of the cycle
 * @param again whether files were there, and the paper has changed since
 */
public record DraftProgress(Step step, int read, int all, boolean again) {

	/** What is being done. */
	public enum Step {

		/** Other files are made first. */
		WAITING,
		/** Sections are read. */
		READING,
		/** The PDF is written. */
		PDF,
		/** The Word file is written. */
		WORD,
		/** The files are there. */
		READY,
		/** They could not be made. */
		FAILED

	}

	DraftProgress at(Step next) {
		return new DraftProgress(next, this.read, this.all, this.again);
	}

	DraftProgress read(int sections, int of) {
		return new DraftProgress(Step.READING, sections, of, this.again);
	}

	/** Whether nothing more happens by itself. */
	public boolean done() {
		return ready() || failed();
	}

	public boolean ready() {
		return this.step == Step.READY;
	}

	public boolean failed() {
		return this.step == Step.FAILED;
	}

	/** In one sentence. */
	public String words() {
		String sections = "%d of %d sections".formatted(this.read, this.all);
		return switch (this.step) {
			case WAITING -> "Waiting to begin";
			case READING -> "Being made: " + sections;
			case PDF -> "Being made: %s are in, the PDF is being written".formatted(sections);
			case WORD ->
				"Being made: %s are in, the PDF is written, the Word file is being written".formatted(sections);
			case READY -> "The files are ready";
			case FAILED -> "The files could not be made";
		};
	}

}
