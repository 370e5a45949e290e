package org.quarterday.compile;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.mail.LinkSource;
import org.quarterday.mail.PublicUrl;

import org.springframework.stereotype.Component;

/** Where the mails about officers' comments lead; none leaves once it is answered. */
@Component
class CommentLinks implements LinkSource {

	private final OfficerCommentStore comments;

	private final PublicUrl publicUrl;

	CommentLinks(OfficerCommentStore comments, PublicUrl publicUrl) {
		this.comments = comments;
		this.publicUrl = publicUrl;
	}

	@Override
	public boolean serves(String template) {
		return template.startsWith("compile-comment-");
	}

	@Override
	public Optional<String> url(String template, String personId, UUID sectionId, Map<String, String> details) {
		UUID task = UUID.fromString(details.get("task"));
		return this.comments.find(task).filter((asked) -> !asked.answered()).isPresent()
				? Optional.of(this.publicUrl.of("/comments/" + task)) : Optional.empty();
	}

}
