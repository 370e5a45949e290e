package org.quarterday.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.MeasureImport;
import org.quarterday.people.DirectoryExport;
import org.quarterday.people.DirectoryImport;
import org.quarterday.people.ImportRefused;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the set-up's CSV files: all of a file or nothing, and first without writing. */
@Component
class SetUpImports {

	private final DirectoryImport directory;

	private final DirectoryExport export;

	private final MeasureImport measures;

	private final MeasurePage measurePage;

	private final TransactionTemplate transaction;

	SetUpImports(DirectoryImport directory, DirectoryExport export, MeasureImport measures, MeasurePage measurePage,
			PlatformTransactionManager transactions) {
		this.directory = directory;
		this.export = export;
		this.measures = measures;
		this.measurePage = measurePage;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** What a file would do; nothing of it stays. */
	Outcome check(ImportKind kind, byte[] file) {
		return attempt(() -> this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return read(kind, file);
		}));
	}

	/** Takes a file over, unless it has a fault. */
	Outcome run(ImportKind kind, byte[] file) {
		return attempt(() -> this.transaction.execute((status) -> read(kind, file)));
	}

	/** What is there now, as the file that can be read again. */
	byte[] file(ImportKind kind) {
		return switch (kind) {
			case PEOPLE -> this.export.people();
			case SERVICES -> this.export.services();
			case MEASURES -> this.measures.export(services(), quarters());
		};
	}

	private Outcome read(ImportKind kind, byte[] file) {
		return switch (kind) {
			case PEOPLE -> words(this.directory.people(file));
			case SERVICES -> words(this.directory.services(file));
			case MEASURES -> words(this.measures.run(file, services()));
		};
	}

	private static Outcome attempt(Supplier<Outcome> read) {
		try {
			return read.get();
		}
		catch (ImportRefused refused) {
			return new Outcome("",
					refused.faults()
						.stream()
						.map((fault) -> new Fault(fault.row(), fault.column(), fault.message()))
						.toList());
		}
		catch (Refusal refusal) {
			return new Outcome("", List.of(new Fault(0, refusal.field(), refusal.getMessage())));
		}
	}

	private static Outcome words(DirectoryImport.Imported imported) {
		return new Outcome("%d added, %d changed".formatted(imported.added(), imported.changed()), List.of());
	}

	private static Outcome words(MeasureImport.Plan plan) {
		return new Outcome(plan.summary(),
				plan.faults()
					.stream()
					.map((fault) -> new Fault(fault.row(), fault.column(), fault.message()))
					.toList());
	}

	private Map<String, String> services() {
		Map<String, String> names = new LinkedHashMap<>();
		for (Service service : this.measurePage.services()) {
			names.put(service.id(), service.name());
		}
		return names;
	}

	private List<Quarter> quarters() {
		Quarter now = this.measurePage.quarter();
		return List.of(new Quarter(now.year(), 1), new Quarter(now.year(), 2), new Quarter(now.year(), 3),
				new Quarter(now.year(), 4));
	}

	/**
	 * What came of reading a file.
	 *
	 * @param summary what it adds and changes; empty when it has faults
	 */
	record Outcome(String summary, List<Fault> faults) {

		public boolean isClean() {
			return this.faults.isEmpty();
		}

	}

	/**
	 * One thing wrong in a file.
	 *
	 * @param row as a spreadsheet counts; 0 for the file as a whole
	 * @param column empty for the row as a whole
	 */
	record Fault(long row, String column, String message) {

		/** "Row 3, email: ...". */
		public String getWords() {
			String place = (this.row == 0) ? ""
					: "Row " + this.row + (this.column.isEmpty() ? "" : ", " + this.column) + ": ";
			return place + this.message;
		}

	}

}
