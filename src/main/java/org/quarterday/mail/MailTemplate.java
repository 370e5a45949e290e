package org.quarterday.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a mail template, in a language that can do little and forgives nothing:
 * <code>{{name}}</code> is replaced by a value, <code>{{#name}}...{{/name}}</code> stays
 * when the value has text, or is repeated for each entry of a list,
 * <code>{{^name}}...{{/name}}</code> stays when it has none. A name that nobody gives a
 * value is an error, never an empty place.
 */
final class MailTemplate {

	private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)([^{}]*)}}");

	private static final Pattern NAME = Pattern.compile("[a-zA-Z]+");

	private final List<Node> nodes;

	private final Set<String> names = new TreeSet<>();

	private MailTemplate(String where, String source) {
		this.nodes = new Parser(where, alone(source.replace("\r\n", "\n"))).parse();
	}

	/**
	 * Reads a template.
	 * @param where its file, for messages
	 * @throws IllegalArgumentException when a tag is not understood or not closed
	 */
	static MailTemplate parse(String where, String source) {
		return new MailTemplate(where, source);
	}

	/** A block's tag on a line of its own takes its line with it. */
	private static String alone(String source) {
		return source.replaceAll("(?m)^[ \\t]*(\\{\\{[#^/][a-zA-Z]+}})[ \\t]*\\n", "$1");
	}

	/** Every name that the template uses. */
	Set<String> names() {
		return this.names;
	}

	/**
	 * The text with its values.
	 * @param escape applied to every value but not to {@link MailValues.Raw} ones
	 * @throws IllegalArgumentException when a name has no value
	 */
	String render(MailValues values, UnaryOperator<String> escape) {
		StringBuilder out = new StringBuilder();
		render(this.nodes, values, escape, out);
		return out.toString();
	}

	private static void render(List<Node> nodes, MailValues values, UnaryOperator<String> escape, StringBuilder out) {
		for (Node node : nodes) {
			node.render(values, escape, out);
		}
	}

	private interface Node {

		void render(MailValues values, UnaryOperator<String> escape, StringBuilder out);

	}

	private record Words(String words) implements Node {

		@Override
		public void render(MailValues values, UnaryOperator<String> escape, StringBuilder out) {
			out.append(this.words);
		}

	}

	private record Value(String name) implements Node {

		@Override
		public void render(MailValues values, UnaryOperator<String> escape, StringBuilder out) {
			out.append(values.text(this.name, escape));
		}

	}

	private record Block(String name, boolean inverted, List<Node> nodes) implements Node {

		@Override
		public void render(MailValues values, UnaryOperator<String> escape, StringBuilder out) {
			List<MailValues> repeats = values.repeats(this.name);
			if (this.inverted && repeats.isEmpty()) {
				MailTemplate.render(this.nodes, values, escape, out);
			}
			else if (!this.inverted) {
				repeats.forEach((inner) -> MailTemplate.render(this.nodes, inner, escape, out));
			}
		}

	}

	private final class Parser {

		private final String where;

		private final String source;

		private final Matcher matcher;

		private int position;

		Parser(String where, String source) {
			this.where = where;
			this.source = source;
			this.matcher = TAG.matcher(source);
		}

		List<Node> parse() {
			return parseUntil(null);
		}

		private List<Node> parseUntil(String end) {
			List<Node> found = new ArrayList<>();
			while (this.matcher.find(this.position)) {
				words(found, this.matcher.start());
				this.position = this.matcher.end();
				String kind = this.matcher.group(1);
				String name = this.matcher.group(2);
				check(NAME.matcher(name).matches(), "is no name: {{" + name + "}}");
				if (kind.equals("/")) {
					check(name.equals(end), "closes what is not open: {{/" + name + "}}");
					return found;
				}
				MailTemplate.this.names.add(name);
				found.add(kind.isEmpty() ? new Value(name) : new Block(name, kind.equals("^"), parseUntil(name)));
			}
			check(end == null, "never closes {{#" + end + "}}");
			words(found, this.source.length());
			this.position = this.source.length();
			return found;
		}

		private void words(List<Node> found, int end) {
			String words = this.source.substring(this.position, end);
			check(!words.contains("{{") && !words.contains("}}"), "has a tag that is not understood near: " + words);
			if (!words.isEmpty()) {
				found.add(new Words(words));
			}
		}

		private void check(boolean good, String message) {
			if (!good) {
				throw new IllegalArgumentException("Mail template " + this.where + " " + message);
			}
		}

	}

}
