package org.quarterday.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.review.ReviewRecord.Seat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is to sign a section off at the level that is reviewed now, and who did: as the
 * decision table said (F1).
 */
@Repository
class Seats {

	private final JdbcClient jdbc;

	Seats(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces those of the level before. */
	void replace(UUID sectionId, List<Seat> seats) {
		this.jdbc.sql("delete from review_seat where section_id = ?").param(sectionId).update();
		for (int number = 0; number < seats.size(); number++) {
			Seat seat = seats.get(number);
			this.jdbc.sql("""
					insert into review_seat (section_id, seat, level, chosen, meaning, last)
					values (?, ?, ?, ?, ?, ?)""")
				.params(sectionId, number, seat.level(), seat.chosen(), seat.meaning(), seat.last())
				.update();
		}
	}

	/** In the table's order; never empty. */
	List<Taken> of(UUID sectionId) {
		List<Taken> seats = this.jdbc.sql("select * from review_seat where section_id = ? order by seat")
			.param(sectionId)
			.query((row, number) -> new Taken(row.getInt("seat"),
					new Seat(row.getInt("level"), row.getString("chosen"), row.getString("meaning"),
							row.getBoolean("last")),
					row.getString("colleague"), row.getString("passed_by"), Time.fromDb(row, "passed_at")))
			.list();
		return seats.isEmpty() ? List.of(new Taken(0, Seat.ONLY, null, null, null)) : seats;
	}

	/** Signed off, while others are not. */
	void pass(Section section, int seat, String by, Instant at) {
		this.jdbc.sql("update review_seat set passed_by = ?, passed_at = ? where section_id = ? and seat = ?")
			.params(by, Time.toDb(at), section.id(), seat)
			.update();
	}

	/** To be signed off again. */
	void reopen(UUID sectionId, int seat) {
		this.jdbc.sql("update review_seat set passed_by = null, passed_at = null where section_id = ? and seat = ?")
			.params(sectionId, seat)
			.update();
	}

	/** Somebody who was named gave it to a colleague. */
	void give(UUID sectionId, int seat, String colleague) {
		this.jdbc.sql("update review_seat set colleague = ? where section_id = ? and seat = ?")
			.params(colleague, sectionId, seat)
			.update();
	}

	/**
	 * A sign-off that is to come or was given.
	 *
	 * @param colleague to whom the chosen person gave it; null when nobody
	 * @param passedBy who signed off; null while it is to come
	 */
	record Taken(int number, Seat seat, String colleague, String passedBy, Instant passedAt) {

		boolean open() {
			return this.passedBy == null;
		}

		boolean passedBy(String person) {
			return Objects.equals(person, this.passedBy);
		}

	}

}
