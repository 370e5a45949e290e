package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/**
 * Checks whether a PDF is PDF/UA-1 and PDF/A-2a, as a paper is. Files come from anywhere:
 * each is checked in a thread of its own, within a time, and whatever goes wrong there
 * means that the file does not pass.
 */
final class PdfCheck {

	private static final Logger LOG = LoggerFactory.getLogger(PdfCheck.class);

	private static final int MOST_REASONS = 3;

	private static final int SECONDS = 40;

	/** A check that never ends keeps its place. */
	private static final Semaphore PLACES = new Semaphore(3);

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfCheck() {
	}

	/** Why a file does not pass, in plain words; empty when it does. */
	static Optional<String> fault(byte[] pdf) {
		return timed(pdf, SECONDS);
	}

	static Optional<String> timed(byte[] pdf, int seconds) {
		FutureTask<Optional<String>> task = new FutureTask<>(() -> checked(pdf));
		Thread thread = new Thread(task, "pdf-check");
		thread.setDaemon(true);
		try {
			if (!PLACES.tryAcquire(seconds, TimeUnit.SECONDS)) {
				return Optional.of("it could not be checked: other files are still being checked");
			}
			thread.start();
			return task.get(seconds, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			LOG.warn("A PDF of {} bytes was not checked within {} seconds", pdf.length, seconds);
			return Optional.of("checking it took too long");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.of("checking it was broken off");
		}
		catch (ExecutionException ex) {
			LOG.warn("A PDF of {} bytes could not be checked: {}", pdf.length, ex.getCause().toString());
			return Optional.of("it is damaged, or built in an unusual way");
		}
	}

	private static Optional<String> checked(byte[] pdf) throws IOException, VeraPDFException {
		try {
			Optional<String> refused = PdfGuard.fault(pdf);
			if (refused.isPresent()) {
				return refused;
			}
			Set<PdfFault> faults = EnumSet.noneOf(PdfFault.class);
			faults.addAll(faults(pdf, PDFAFlavour.PDFUA_1, "UA "));
			faults.addAll(faults(pdf, PDFAFlavour.PDFA_2_A, "A "));
			return faults.isEmpty() ? Optional.empty() : Optional.of(words(faults));
		}
		finally {
			PLACES.release();
		}
	}

	private static String words(Set<PdfFault> faults) {
		String first = faults.stream().limit(MOST_REASONS).map(PdfFault::words).collect(Collectors.joining("; "));
		return (faults.size() > MOST_REASONS) ? first + "; and more" : first;
	}

	private static Set<PdfFault> faults(byte[] pdf, PDFAFlavour flavour, String standard)
			throws IOException, VeraPDFException {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			return validator.validate(parser)
				.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == Status.FAILED)
				.map((assertion) -> PdfFault
					.of(standard + assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()))
				.collect(Collectors.toSet());
		}
	}

}
