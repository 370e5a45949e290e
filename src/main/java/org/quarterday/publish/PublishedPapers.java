package org.quarterday.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

	/** One version of a paper. */
	public Optional<PublishedPaper> find(String committeeId, Quarter quarter, int version) {
		return this.jdbc.sql(SELECT + "where p.committee_id = ? and p.year = ? and p.quarter = ? and p.version = ?")
			.params(committeeId, quarter.year(), quarter.number(), version)
			.query(PublishedPapers::read)
			.optional();
	}

	/** Every version of a paper, the first one first. */
	public List<PublishedPaper> versions(String committeeId, Quarter quarter) {
		return this.jdbc.sql(SELECT + "where p.committee_id = ? and p.year = ? and p.quarter = ? order by p.version")
			.params(committeeId, quarter.year(), quarter.number())
			.query(PublishedPapers::read)
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
		return this.jdbc.sql(SELECT + "where p.cycle_id = ? order by p.version desc limit 1")
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

	@Transactional
	UUID add(UUID cycleId, String committeeId, Quarter quarter, int version, String title, LocalDate meeting,
			Instant at, String by, String lateness, Map<Format, byte[]> files) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into published_paper (id, cycle_id, committee_id, year, quarter, version, title, meeting,
						published_at, published_by, lateness)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
			.params(Arrays.asList(id, cycleId, committeeId, quarter.year(), quarter.number(), version, title, meeting,
					Time.toDb(at), by, lateness))
			.update();
		files.forEach((format, content) -> this.jdbc
			.sql("insert into published_file (paper_id, format, content, sha256) values (?, ?, ?, ?)")
			.params(id, format.extension(), content, sha256(content))
			.update());
		return id;
	}

	private static byte[] sha256(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static PublishedPaper read(ResultSet row, int number) throws SQLException {
		return new PublishedPaper(row.getObject("id", UUID.class), row.getObject("cycle_id", UUID.class),
				row.getString("committee_id"), row.getString("committee_name"),
				new Quarter(row.getInt("year"), row.getInt("quarter")), row.getInt("version"), row.getString("title"),
				row.getObject("meeting", LocalDate.class), Time.fromDb(row, "published_at"), row.getString("note"),
				Time.fromDb(row, "withdrawn_at"), row.getString("withdrawn_reason"));
	}

}
