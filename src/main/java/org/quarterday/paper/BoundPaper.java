package org.quarterday.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.quarterday.content.Text;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Guide.Appendix;
import org.quarterday.paper.PdfBinder.Leaf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A paper's PDF with appendices bound in at its end (G5): it lists them with their true
 * pages. The whole passes as PDF/UA-1 and PDF/A-2a, or they stay files of their own.
 */
public final class BoundPaper {

	private static final Logger LOG = LoggerFactory.getLogger(BoundPaper.class);

	private static final int PASSES = 4;

	private final Paper paper;

	private final FontFamily fonts;

	private BoundPaper(Paper paper, FontFamily fonts) {
		this.paper = paper;
		this.fonts = fonts;
	}

	/**
	 * Writes the PDF.
	 * @param bound the appendices to bind in, by file name: what {@link #fault} lets pass
	 */
	public static byte[] write(Paper paper, FontFamily fonts, Map<String, byte[]> bound) {
		byte[] alone = PdfWriter.write(paper, fonts);
		if (bound.isEmpty()) {
			return alone;
		}
		try {
			byte[] whole = new BoundPaper(paper, fonts).bind(PdfBinder.pages(alone), bound);
			Optional<String> fault = PdfCheck.fault(whole);
			fault.ifPresent((words) -> LOG.warn("The appendices of “{}” stay files of their own: with them {}",
					paper.title(), words));
			return fault.isEmpty() ? whole : alone;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Why a PDF cannot be bound into a paper, in plain words: it does not pass itself, or
	 * a short paper would not with it. Empty when it can.
	 */
	public static Optional<String> fault(byte[] pdf) {
		Optional<String> own = PdfCheck.fault(pdf);
		if (own.isPresent()) {
			return own;
		}
		try {
			byte[] whole = PdfBinder.bind(PdfWriter.write(trial()), List.of(new Leaf("Appendix A: Trial", pdf)));
			return PdfCheck.fault(whole).map((words) -> "together with the paper, " + words);
		}
		catch (IOException | RuntimeException ex) {
			LOG.warn("A PDF of {} bytes cannot be bound in: {}", pdf.length, ex.toString());
			return Optional.of("it is built in an unusual way");
		}
	}

	private static Paper trial() {
		Paper.Part part = new Paper.Part("1.", "1", Text.of("Trial"), Text.EMPTY, List.of(), List.of(), "", List.of(),
				List.of());
		return new Paper("Trial", "Trial", new Quarter(2026, 1), LocalDate.of(2026, 6, 10), false, List.of(),
				List.of(part));
	}

	/** The paper is written anew until it has as many pages as it says. */
	private byte[] bind(int pages, Map<String, byte[]> bound) throws IOException {
		List<Leaf> leaves = new ArrayList<>();
		byte[] written = null;
		int guess = pages;
		for (int pass = 0; pass < PASSES; pass++) {
			leaves.clear();
			written = PdfWriter.write(listed(guess, bound, leaves), this.fonts);
			int now = PdfBinder.pages(written);
			if (now == guess) {
				return PdfBinder.bind(written, leaves);
			}
			guess = now;
		}
		throw new IllegalStateException("The pages of “%s” do not settle".formatted(this.paper.title()));
	}

	private Paper listed(int pages, Map<String, byte[]> bound, List<Leaf> leaves) throws IOException {
		List<Appendix> all = new ArrayList<>();
		Map<Appendix, Appendix> moved = new java.util.HashMap<>();
		int next = pages + 1;
		for (Appendix appendix : this.paper.guide().appendices()) {
			byte[] pdf = bound.get(appendix.file());
			Appendix now = (pdf != null) ? appendix.boundFrom(next, PdfBinder.pages(pdf)) : appendix;
			if (pdf != null) {
				leaves.add(new Leaf("Appendix %s: %s".formatted(appendix.letter(), appendix.title()), pdf));
				next += now.pages();
				moved.put(appendix, now);
			}
			all.add(now);
		}
		return Guides.moved(this.paper, all, moved);
	}

}
