package org.quarterday.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published papers and their frozen files. */
@Service
@Transactional(readOnly = true)
public class PublishedPapers {

	private static final String SELECT = "select p.*, coalesce(r.committee_name, c.name) as committee_name from "
			+ "published_paper p join committee c on c.id = p.committee_id "
			+ "left join reporting_cycle r on r.id = p.cycle_id ";

	private final JdbcClient jdbc;

	PublishedPapers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every paper, the latest publication first. */
	public List<PublishedPaper> all() {
		return this.jdbc.sql(SELECT + "order by p.published_at desc, p.id").query(PublishedPapers::read).list();
	}

	/** A publication that is there. */
	public PublishedPaper get(UUID id) {
		return this.jdbc.sql(SELECT + "where p.id = ?").param(id).query(PublishedPapers::read).single();
	}

	/** One version of a paper (supplement 0) or of a supplement. */
	public Optional<PublishedPaper> find(String committeeId, Quarter quarter, int supplement, int version) {
		return of(committeeId, quarter).stream()
			.filter((paper) -> paper.supplement() == supplement && paper.version() == version)
			.findFirst();
	}

	/** A quarter's paper and its supplements in every version, the first one first. */
	public List<PublishedPaper> of(String committeeId, Quarter quarter) {
		return this.jdbc
			.sql(SELECT + "where p.committee_id = ? and p.year = ? and p.quarter = ? order by p.supplement, p.version")
			.params(committeeId, quarter.year(), quarter.number())
			.query(PublishedPapers::read)
			.list();
	}

	/** What was published of a cycle, the paper first, then its supplements. */
	public List<PublishedPaper> allOf(UUID cycleId) {
		return this.jdbc.sql(SELECT + "where p.cycle_id = ? order by p.supplement, p.version")
			.param(cycleId)
			.query(PublishedPapers::read)
			.list();
	}

	/** The sections that a publication speaks of. */
	public List<FinalPapers.Printed> sections(UUID paperId) {
		return this.jdbc.sql("select section_id, gap from published_section where paper_id = ?")
			.param(paperId)
			.query((row, number) -> new FinalPapers.Printed(row.getObject("section_id", UUID.class),
					(row.getString("gap") != null) ? GapKind.valueOf(row.getString("gap")) : null))
			.list();
	}

	/** How many bytes each frozen file has. */
	public Map<Format, Integer> sizes(UUID paperId) {
		Map<Format, Integer> sizes = new EnumMap<>(Format.class);
		this.jdbc.sql("select format, length(content) as bytes from published_file where paper_id = ?")
			.param(paperId)
			.query((row) -> {
				Format.find(row.getString("format")).ifPresent((format) -> {
					try {
						sizes.put(format, row.getInt("bytes"));
					}
					catch (SQLException ex) {
						throw new IllegalStateException(ex);
					}
				});
			});
		return sizes;
	}

	/** The newest version of a cycle's paper. */
	public Optional<PublishedPaper> ofCycle(UUID cycleId) {
		return this.jdbc.sql(SELECT + "where p.cycle_id = ? and p.supplement = 0 order by p.version desc limit 1")
			.param(cycleId)
			.query(PublishedPapers::read)
			.optional();
	}

	/** A frozen file, byte for byte as it was published. */
	public Optional<byte[]> file(UUID paperId, Format format) {
		return this.jdbc.sql("select content from published_file where paper_id = ? and format = ?")
			.params(paperId, format.extension())
			.query(byte[].class)
			.optional();
	}

	/** The file's SHA-256 in hexadecimal digits: its identity for caches. */
	public Optional<String> fingerprint(UUID paperId, Format format) {
		return this.jdbc.sql("select encode(sha256, 'hex') from published_file where paper_id = ? and format = ?")
			.params(paperId, format.extension())
			.query(String.class)
			.optional();
	}

	/** Whether there was such an appendix, and its papers were withdrawn. */
	boolean withdrawnAppendix(String committeeId, String name) {
		return this.jdbc.sql("""
				select exists (select 1 from published_appendix a join published_paper p on p.id = a.paper_id
					where p.committee_id = ? and a.name = ? and p.withdrawn_at is not null)""")
			.params(committeeId, name)
			.query(Boolean.class)
			.single();
	}

	/** The appendices of a publication, with their bytes. */
	public List<FinalPapers.Appendix> appendices(UUID paperId) {
		return this.jdbc.sql("select * from published_appendix where paper_id = ? order by name")
			.param(paperId)
			.query((row, number) -> new FinalPapers.Appendix(row.getString("name"), row.getString("title"),
					row.getString("media_type"), row.getBytes("content")))
			.list();
	}

	/** An appendix of some version of a quarter's paper, byte for byte. */
	public Optional<FinalPapers.Appendix> appendix(String committeeId, Quarter quarter, String name) {
		return this.jdbc.sql("""
				select a.* from published_appendix a join published_paper p on p.id = a.paper_id
				where p.committee_id = ? and p.year = ? and p.quarter = ? and a.name = ? and p.withdrawn_at is null
				order by p.version limit 1""")
			.params(committeeId, quarter.year(), quarter.number(), name)
			.query((row, number) -> new FinalPapers.Appendix(row.getString("name"), row.getString("title"),
					row.getString("media_type"), row.getBytes("content")))
			.optional();
	}

	/** The day on which the committee meets now, if it is not the day in the paper. */
	public Optional<LocalDate> meetingMovedTo(PublishedPaper paper) {
		return this.jdbc.sql("select meeting from reporting_cycle where id = ? and meeting <> ?")
			.params(paper.cycleId(), paper.meeting())
			.query(LocalDate.class)
			.optional();
	}

	private static PublishedPaper read(ResultSet row, int number) throws SQLException {
		return new PublishedPaper(row.getObject("id", UUID.class), row.getObject("cycle_id", UUID.class),
				row.getString("committee_id"), row.getString("committee_name"),
				new Quarter(row.getInt("year"), row.getInt("quarter")), row.getInt("supplement"), row.getInt("version"),
				row.getString("title"), row.getObject("meeting", LocalDate.class), Time.fromDb(row, "published_at"),
				row.getString("note"), Time.fromDb(row, "withdrawn_at"), row.getString("withdrawn_reason"));
	}

}
