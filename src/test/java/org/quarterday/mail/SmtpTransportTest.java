package org.quarterday.mail;

import org.junit.jupiter.api.Test;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpTransportTest {

	@Test
	void timeOutsAreSetUnlessTheCouncilSetsThem() {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
		new SmtpTransport(sender);
		assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtp.timeout", "5000")
			.containsEntry("mail.smtp.connectiontimeout", "20000")
			.containsEntry("mail.smtp.writetimeout", "20000")
			.containsEntry("mail.smtps.timeout", "20000");
	}

}
