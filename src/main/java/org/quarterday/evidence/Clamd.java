package org.quarterday.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.quarterday.cycle.Refusal;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The council's virus scanner: clamd over TCP, when {@code quarterday.clamd.host} names
 * one. A scanner that is named and does not answer lets nothing through.
 */
@Component
class Clamd {

	private static final int CHUNK = 65_536;

	private static final int LONGEST_ANSWER = 1000;

	private final String host;

	private final int port;

	private final Duration timeout;

	Clamd(Environment settings) {
		this.host = settings.getProperty("quarterday.clamd.host", "").strip();
		this.port = settings.getProperty("quarterday.clamd.port", Integer.class, 3310);
		this.timeout = DurationStyle.detectAndParse(settings.getProperty("quarterday.clamd.timeout", "20s"));
	}

	/** Whether there is a scanner at all. */
	boolean configured() {
		return !this.host.isEmpty();
	}

	/**
	 * Looks at a file.
	 * @return whether it was looked at; false when there is no scanner
	 * @throws Refusal when something was found, or the scanner does not answer
	 */
	boolean clean(String name, byte[] content) {
		if (!configured()) {
			return false;
		}
		String answer;
		try {
			answer = ask(content);
		}
		catch (IOException ex) {
			throw new Refusal("file",
					"The virus scanner does not answer, so “%s” was not attached. Try again later, or tell the officer"
						.formatted(name));
		}
		if (answer.endsWith("OK")) {
			return true;
		}
		throw new Refusal("file",
				answer.endsWith("FOUND")
						? "The virus scanner found something in “%s”: it was not attached. Tell your IT service desk"
							.formatted(name)
						: "The virus scanner could not read “%s”, so it was not attached".formatted(name));
	}

	private String ask(byte[] content) throws IOException {
		try (Socket socket = new Socket()) {
			int wait = Math.toIntExact(this.timeout.toMillis());
			socket.connect(new InetSocketAddress(this.host, this.port), wait);
			socket.setSoTimeout(wait);
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			for (int at = 0; at < content.length; at += CHUNK) {
				int length = Math.min(CHUNK, content.length - at);
				out.writeInt(length);
				out.write(content, at, length);
			}
			out.writeInt(0);
			out.flush();
			return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
				.replace("\0", "")
				.strip();
		}
	}

}
