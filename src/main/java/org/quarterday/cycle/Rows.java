package org.quarterday.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** How this package's tables become records. */
final class Rows {

	private Rows() {
	}

	static ReportingCycle cycle(ResultSet row, int number) throws SQLException {
		return new ReportingCycle(row.getObject("id", UUID.class), row.getString("committee_id"),
				row.getString("committee_name"), new Quarter(row.getInt("year"), row.getInt("quarter")),
				row.getObject("meeting", LocalDate.class), CycleState.valueOf(row.getString("state")),
				Json.read(row.getString("timetable"), Timetable.class), Outline.valueOf(row.getString("outline")),
				row.getString("standing_text"), row.getString("cover"), Time.fromDb(row, "opened_at"),
				row.getString("opened_by"), Time.fromDb(row, "compiled_at"));
	}

	static Section section(ResultSet row, int number) throws SQLException {
		String gap = row.getString("gap");
		return new Section(row.getObject("id", UUID.class), row.getObject("cycle_id", UUID.class),
				row.getString("service_id"), row.getString("service_name"), row.getInt("position"),
				row.getString("lead_id"), row.getString("deputy_id"), row.getString("reviewer_id"),
				row.getString("reviewer_deputy_id"), SectionState.valueOf(row.getString("state")), row.getInt("round"),
				Time.fromDb(row, "draft_due"), Time.fromDb(row, "review_due"), row.getString("nil_reason"),
				(gap != null) ? GapKind.valueOf(gap) : null, row.getString("excuse_reason"),
				Time.fromDb(row, "sent_at"), row.getString("sent_by"), row.getString("sent_via"),
				Time.fromDb(row, "decided_at"), row.getString("decided_by"));
	}

}
