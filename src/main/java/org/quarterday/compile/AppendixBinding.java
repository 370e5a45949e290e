package org.quarterday.compile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.compile.PaperAppendices.Source;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.paper.BoundPaper;
import org.quarterday.paper.Paper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which appendices are bound into the paper's PDF, and why others are not (G5). A file is
 * checked once, when somebody first asks: what stands under its id never changes.
 */
@Service
public class AppendixBinding {

	private final PaperAppendices appendices;

	private final Cycles cycles;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	AppendixBinding(PaperAppendices appendices, Cycles cycles, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.appendices = appendices;
		this.cycles = cycles;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * How an appendix is published.
	 *
	 * @param words as the paper lists it
	 * @param apart the officer wants a file of its own
	 * @param fault why it cannot be bound in; empty when it can
	 */
	public record Place(UUID fileId, String words, boolean pdf, boolean apart, String fault) {

		public boolean bound() {
			return this.pdf && !this.apart && this.fault.isEmpty();
		}

		/** Whether it could be bound in, if the officer wanted it so. */
		public boolean bindable() {
			return this.pdf && this.fault.isEmpty();
		}

		/** The same for the officer, in whole sentences. */
		public String told() {
			if (bound()) {
				return "At the end of the paper’s PDF, and a file of its own beside it.";
			}
			if (!this.pdf) {
				return "A file of its own. Only a PDF can be put into the paper’s PDF.";
			}
			return this.fault.isEmpty() ? "A file of its own, as you chose."
					: "A file of its own. It cannot be put into the paper’s PDF: %s.".formatted(this.fault);
		}

	}

	/** How the appendices of a paper are published, by their files. */
	public Map<UUID, Place> places(UUID cycleId, Paper paper) {
		Map<UUID, Place> places = new LinkedHashMap<>();
		List<UUID> apart = apart();
		this.appendices.sources(cycleId, paper)
			.forEach((source) -> places.put(source.original(), place(source, apart)));
		return places;
	}

	/** The files to bind into a paper's PDF, by name. */
	public Map<String, byte[]> bound(UUID cycleId, Paper paper) {
		Map<String, byte[]> bound = new TreeMap<>();
		if (paper.guide().appendices().isEmpty()) {
			return bound;
		}
		List<UUID> apart = apart();
		for (Source source : this.appendices.sources(cycleId, paper)) {
			if (place(source, apart).bound()) {
				bound.put(source.listed().file(), source.content().get());
			}
		}
		return bound;
	}

	/** The PDF of a paper, with them. */
	public byte[] pdf(UUID cycleId, Paper paper) {
		return BoundPaper.write(paper, this.appendices.fonts(cycleId), bound(cycleId, paper));
	}

	/** The files that officers want apart. */
	List<UUID> apart() {
		return this.jdbc.sql("select file_id from appendix_apart order by file_id").query(UUID.class).list();
	}

	/** The officer wants it in the PDF, or apart. */
	public void choose(UUID cycleId, Paper paper, UUID fileId, boolean apart, String officer) {
		this.cycles.get(cycleId).requireInMaking("its appendices can no longer be changed");
		Place place = places(cycleId, paper).get(fileId);
		if (place == null) {
			throw new Refusal("There is no such appendix any more");
		}
		this.jdbc
			.sql(apart ? "insert into appendix_apart (file_id, at, by) values (:id, :at, :by) on conflict do nothing"
					: "delete from appendix_apart where file_id = :id")
			.param("id", fileId)
			.param("at", Time.toDb(Time.now(this.clock)))
			.param("by", officer)
			.update();
		this.audit.record(officer, "sign-in", apart ? "compile.appendix-apart" : "compile.appendix-bound", cycleId,
				null, place.words());
	}

	private Place place(Source source, List<UUID> apart) {
		AppendixFile file = source.file();
		boolean pdf = file.kind() == FileKind.PDF;
		return new Place(source.original(), source.listed().words(), pdf, apart.contains(source.original()),
				(pdf && !file.made()) ? fault(source) : "");
	}

	private String fault(Source source) {
		return this.jdbc.sql("select fault from appendix_check where file_id = ?")
			.param(source.file().id())
			.query(String.class)
			.optional()
			.orElseGet(() -> check(source));
	}

	private String check(Source source) {
		String fault = BoundPaper.fault(source.content().get()).orElse("");
		this.jdbc.sql("insert into appendix_check (file_id, fault, checked_at) values (?, ?, ?) on conflict do nothing")
			.params(source.file().id(), fault, Time.toDb(Time.now(this.clock)))
			.update();
		return fault;
	}

}
