package org.quarterday.console;

import java.util.Optional;

import org.quarterday.compile.OfficerComments;
import org.quarterday.page.MorePlaces;

import org.springframework.stereotype.Component;

/**
 * The menu leads to the comments that somebody is asked for, whatever their role (LK7).
 */
@Component
class CommentPlace implements MorePlaces {

	private final OfficerComments comments;

	CommentPlace(OfficerComments comments) {
		this.comments = comments;
	}

	@Override
	public Optional<Waiting> of(String personId) {
		return this.comments.openFor(personId).isEmpty() ? Optional.empty()
				: Optional.of(new Waiting("Comments", "/comments"));
	}

}
