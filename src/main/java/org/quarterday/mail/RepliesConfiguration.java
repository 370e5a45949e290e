package org.quarterday.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the mailbox for replies, one node at a time; off unless it is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("quarterday.replies.host")
class RepliesConfiguration {

	@Bean
	ImapMailbox imapMailbox(Environment settings, Inbox inbox) {
		return new ImapMailbox(settings, inbox);
	}

	@Bean
	RecurringTask<Void> readReplies(ImapMailbox mailbox, Environment settings) {
		return Tasks.recurring("read-replies", FixedDelay.of(ImapMailbox.pause(settings)))
			.execute((instance, context) -> mailbox.read());
	}

}
