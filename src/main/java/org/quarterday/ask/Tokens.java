package org.quarterday.ask;

import java.security.MessageDigest;
import java.util.UUID;

import org.quarterday.mail.LinkKey;
import org.quarterday.mail.PublicUrl;

import org.springframework.stereotype.Component;

/** Makes tokens and addresses out of the link key. */
@Component
class Tokens {

	private final LinkKey key;

	private final PublicUrl publicUrl;

	Tokens(LinkKey key, PublicUrl publicUrl) {
		this.key = key;
		this.publicUrl = publicUrl;
	}

	String token(UUID id, int version) {
		return this.key.token("invitation", id.toString(), String.valueOf(version));
	}

	String url(InvitationStore.Row row) {
		return this.publicUrl.of("/task/" + token(row.invitation().id(), row.version()));
	}

	/** Whether the table's hash is that of the token made with today's key. */
	boolean fits(InvitationStore.Row row) {
		return MessageDigest.isEqual(row.tokenHash(), LinkKey.hash(token(row.invitation().id(), row.version())));
	}

}
