package org.quarterday.mail;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MailTemplateTest {

	private final MailValues values = new MailValues().put("name", "Lee & Lou")
		.put("empty", "")
		.putRaw("ready", "<b>so</b>")
		.putList("tasks", List.of(Map.of("service", "Repairs"), Map.of("service", "Parks")))
		.putList("none", List.of());

	@Test
	void valuesStandWhereTheyAreNamedAndAreEscaped() {
		assertThat(html("<p>{{name}} {{ready}}</p>")).isEqualTo("<p>Lee &amp; Lou <b>so</b></p>");
	}

	@Test
	void aBlockStaysWhenItsValueHasText() {
		assertThat(html("{{#name}}yes{{/name}}{{^name}}no{{/name}}")).isEqualTo("yes");
		assertThat(html("{{#empty}}yes{{/empty}}{{^empty}}no{{/empty}}")).isEqualTo("no");
	}

	@Test
	void aBlockIsRepeatedForEachEntryAndSeesWhatIsAroundIt() {
		assertThat(html("{{#tasks}}{{service}} for {{name}}; {{/tasks}}{{#none}}x{{/none}}"))
			.isEqualTo("Repairs for Lee &amp; Lou; Parks for Lee &amp; Lou; ");
	}

	@Test
	void aBlocksTagOnItsOwnLineTakesItsLineWithIt() {
		assertThat(html("a\n{{#name}}\nb\n{{/name}}\nc\n")).isEqualTo("a\nb\nc\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{{unknown}}", "{{#unknown}}a{{/unknown}}", "{{tasks}}", "{{#tasks}}{{other}}{{/tasks}}" })
	void aNameWithoutValueIsAnError(String source) {
		assertThatIllegalArgumentException().isThrownBy(() -> html(source));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{{#name}}open", "{{/name}}", "{{#name}}{{/other}}", "{{ name }}", "{{name", "name}}",
			"{{}}", "{{name|raw}}", "{{T(java.lang.Runtime)}}" })
	void aTagThatIsNotUnderstoodIsAnError(String source) {
		assertThatIllegalArgumentException().isThrownBy(() -> html(source))
			.withMessageStartingWith("Mail template test ");
	}

	@Test
	void valuesAreNeverTemplates() {
		this.values.put("name", "{{tasklist}} {{#tasks}}");
		assertThat(html("{{name}}")).isEqualTo("{{tasklist}} {{#tasks}}");
	}

	@Test
	void linesAndIndentsOfAValueSurviveInHtml() {
		this.values.put("name", "a\r\n  - b < c");
		assertThat(html("{{name}}")).isEqualTo("a<br>\n&nbsp;&nbsp;- b &lt; c");
	}

	@Test
	void aSubjectStaysOneLine() {
		assertThat(MailText.subject("Repairs\r\nBcc: all@council.example"))
			.isEqualTo("Repairs Bcc: all@council.example");
	}

	private String html(String source) {
		return MailTemplate.parse("test", source).render(this.values, MailText::html);
	}

}
