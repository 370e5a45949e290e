package org.quarterday.mail;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Which transport carries mail, and what makes it leave: one task of db-scheduler, run by
 * one node at a time.
 */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	private static final Duration PAUSE = Duration.ofSeconds(5);

	@Bean
	MailSettings mailSettings(Environment settings) {
		return MailSettings.of(settings);
	}

	@Bean
	@ConditionalOnProperty("spring.mail.host")
	MailTransport smtpTransport(JavaMailSender sender) {
		return new SmtpTransport(sender);
	}

	@Bean
	@Conditional(MailboxOpen.class)
	MailTransport mailboxTransport(JdbcClient jdbc) {
		return new MailboxTransport(jdbc);
	}

	@Bean
	RecurringTask<Void> sendMail(Dispatcher dispatcher, PublicMailSender others, Clock clock) {
		return Tasks.recurring("send-mail", FixedDelay.of(PAUSE)).execute((instance, context) -> {
			dispatcher.sendDue(clock.instant());
			others.sendDue(clock.instant());
		});
	}

}
