package org.quarterday.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The council's own mail server. A refusal of the recipient or of the message is for
 * good; whatever is wrong with the server, our sign-in there or our own address may be
 * repaired, so those mails wait.
 */
final class SmtpTransport implements MailTransport {

	/** Milliseconds; without them a silent server would hold a mail for ever. */
	private static final String TIME_OUT = "20000";

	private static final Set<Integer> ABOUT_SIGN_IN = Set.of(530, 534, 535, 538);

	private final JavaMailSender sender;

	SmtpTransport(JavaMailSender sender) {
		this.sender = sender;
		if (sender instanceof JavaMailSenderImpl real) {
			limitWaiting(real.getJavaMailProperties());
		}
	}

	private static void limitWaiting(Properties properties) {
		for (String protocol : List.of("smtp", "smtps")) {
			for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
				properties.putIfAbsent("mail." + protocol + "." + limit, TIME_OUT);
			}
		}
	}

	@Override
	public void send(Letter letter) {
		try {
			this.sender.send(MessageWriter.write(letter));
		}
		catch (AddressException ex) {
			throw new Undeliverable("\"" + letter.address() + "\" is not an email address", ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (MailSendException ex) {
			throw chain(ex).stream()
				.filter(SmtpTransport::isForGood)
				.findFirst()
				.<RuntimeException>map((reason) -> new Undeliverable(reason.getMessage().strip(), ex))
				.orElse(ex);
		}
	}

	private static boolean isForGood(Throwable reason) {
		int code = 0;
		if (reason instanceof SMTPAddressFailedException address) {
			code = address.getReturnCode();
		}
		else if (reason instanceof SMTPSendFailedException send) {
			code = send.getReturnCode();
		}
		return code >= 500 && code < 600 && !ABOUT_SIGN_IN.contains(code);
	}

	/** Jakarta Mail hangs what the server said behind the first exception. */
	private static List<Throwable> chain(MailSendException sending) {
		List<Throwable> chain = new ArrayList<>(sending.getFailedMessages().values());
		if (sending.getCause() != null) {
			chain.add(sending.getCause());
		}
		for (int i = 0; i < chain.size(); i++) {
			if (chain.get(i) instanceof MessagingException mail && mail.getNextException() != null
					&& !chain.contains(mail.getNextException())) {
				chain.add(mail.getNextException());
			}
		}
		return chain;
	}

}
