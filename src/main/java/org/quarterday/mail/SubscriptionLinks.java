package org.quarterday.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Addresses at which a subscriber confirms and ends a subscription, without an account:
 * computed from the link key, never stored.
 */
@Component
public class SubscriptionLinks {

	private final LinkKey key;

	SubscriptionLinks(LinkKey key) {
		this.key = key;
	}

	/** The path of a subscription's page. */
	public String path(UUID subscription) {
		return "/subscriptions/%s/%s".formatted(subscription, token(subscription));
	}

	/** Whether a token belongs to a subscription. */
	public boolean fits(UUID subscription, String token) {
		return MessageDigest.isEqual(token(subscription).getBytes(StandardCharsets.UTF_8),
				token.getBytes(StandardCharsets.UTF_8));
	}

	private String token(UUID subscription) {
		return this.key.token("subscription", subscription.toString());
	}

}
