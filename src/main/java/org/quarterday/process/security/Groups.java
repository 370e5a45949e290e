package org.quarterday.process.security;

import java.util.List;

/**
 * The engine's groups: one per role, named as the role in small letters.
 */
public final class Groups {

	public static final String OFFICER = "officer";

	public static final String REVIEWER = "reviewer";

	public static final String LEAD = "lead";

	public static final String ADMIN = "admin";

	static final List<String> ALL = List.of(OFFICER, REVIEWER, LEAD, ADMIN);

	private Groups() {
	}

}
