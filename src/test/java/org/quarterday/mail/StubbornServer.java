package org.quarterday.mail;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small mail server that behaves as badly as a test wants. */
final class StubbornServer implements AutoCloseable {

	/** Message-IDs of everything that it accepted, repeats included. */
	final List<String> accepted = new CopyOnWriteArrayList<>();

	/** What it answers to RCPT, to the greeting, and after the message. */
	volatile String toRecipient = "250 OK";

	volatile String toMessage = "250 OK";

	volatile String greeting = "220 stubborn ESMTP";

	/** Everything that it accepted, as it came. */
	final List<String> messages = new CopyOnWriteArrayList<>();

	/** Milliseconds between a message's end and the answer. */
	volatile int thinks;

	/** Takes the message, keeps it, and never answers: the ambiguous outcome. */
	volatile boolean hangsUpAfterMessage;

	private final ServerSocket socket;

	StubbornServer() throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::serve, "stubborn-smtp");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// this client is gone, or the test is over
			}
		}
	}

	private void talk(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		OutputStream out = client.getOutputStream();
		say(out, this.greeting);
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String verb = line.toUpperCase().split("[ :]")[0];
			if (verb.equals("DATA")) {
				say(out, "354 go on");
				List<String> message = message(in);
				if (this.toMessage.startsWith("2")) {
					this.accepted.add(id(message));
					this.messages.add(String.join("\n", message));
				}
				pause();
				if (this.hangsUpAfterMessage) {
					return;
				}
				say(out, this.toMessage);
			}
			else {
				say(out, verb.equals("RCPT") ? this.toRecipient : verb.equals("QUIT") ? "221 bye" : "250 OK");
			}
		}
	}

	private static List<String> message(BufferedReader in) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
			if (line == null) {
				throw new EOFException("gone in the middle of a message");
			}
			lines.add(line);
		}
		return lines;
	}

	private static String id(List<String> message) {
		return message.stream()
			.filter((line) -> line.startsWith("Message-ID:"))
			.map((line) -> line.substring(11).strip())
			.findFirst()
			.orElse("");
	}

	private void pause() {
		try {
			Thread.sleep(this.thinks);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void say(OutputStream out, String words) throws IOException {
		out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
