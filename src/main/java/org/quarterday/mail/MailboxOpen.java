package org.quarterday.mail;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether the development mailbox takes the place of a mail server: no server is
 * configured, and neither is an outside database (or {@code quarterday.mailbox} is on).
 * It shows everyone's mail to everyone, so it never opens on real storage by itself.
 */
class MailboxOpen implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment settings = context.getEnvironment();
		boolean trial = settings.getProperty("quarterday.trial", Boolean.class,
				!settings.containsProperty("spring.datasource.url"));
		return !settings.containsProperty("spring.mail.host")
				&& settings.getProperty("quarterday.mailbox", Boolean.class, trial);
	}

}
