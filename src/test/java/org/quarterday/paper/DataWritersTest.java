package org.quarterday.paper;

import java.io.StringReader;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DataWritersTest {

	@Test
	@DisplayName("CSV: one row a measure, words as in the table, commentary with its commas and quotes")
	void csvHasOneRowForEachMeasure() throws Exception {
		String csv = CsvWriter.write(SamplePapers.nested());
		List<CSVRecord> rows = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(csv))
			.getRecords();
		assertThat(rows).hasSize(3);
		assertThat(rows.get(1).toMap()).containsEntry("Section", "3.2")
			.containsEntry("Service", "Customer Services")
			.containsEntry("Quarter", "Q1 2026/27")
			.containsEntry("Measure", "CSU13 Average wait")
			.containsEntry("Status", "Red")
			.containsEntry("Commentary", "Two posts were vacant in May; both are filled since June.");
		assertThat(CsvWriter.write(SamplePapers.flat())).isEqualTo("Committee,Quarter,Section,Service,Commentary\r\n");
	}

	@Test
	@DisplayName("CSV: nothing typed is run as a formula by a spreadsheet; figures stay figures")
	void csvIsHarmless() {
		assertThat(List.of("=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "-2.5%", "-1,200", "plain", "")
			.stream()
			.map(CsvWriter::harmless))
			.containsExactly("'=1+1", "'+cmd", "'-cmd", "'@SUM(A1)", "'\t=1", "-2.5%", "-1,200", "plain", "");
	}

	@Test
	@DisplayName("JSON: labels, anchors, words, marks and figures of the whole paper")
	void jsonHoldsThePaper() throws Exception {
		JsonNode paper = new ObjectMapper().readTree(JsonWriter.write(SamplePapers.nested()));
		assertThat(paper.path("year").asText()).isEqualTo("2026/27");
		assertThat(paper.path("draft").asBoolean()).isTrue();
		JsonNode townHall = paper.at("/parts/2/parts/0");
		assertThat(townHall.path("label").asText()).isEqualTo("3.1");
		assertThat(townHall.at("/paragraphs/2/blocks/1/entries/1/mark").asText()).isEqualTo("b)");
		assertThat(townHall.at("/paragraphs/1/blocks/1/entries/1/more/0/entries/0/text").asText())
			.isEqualTo("280 seats in the stalls");
		JsonNode customers = paper.at("/parts/2/parts/1");
		assertThat(customers.at("/figures/0/rows/0/cells/1").asText()).isEqualTo("92.4%");
		assertThat(customers.at("/paragraphs/0/blocks/0/text").asText()).startsWith("Spent £2.4m on a warm welcome");
		assertThat(customers.at("/paragraphs/0/blocks/0/spans/1/bold").asBoolean()).isTrue();
		assertThat(customers.at("/paragraphs/1/separator").asText()).isEqualTo(" – ");
		assertThat(JsonWriter.write(SamplePapers.nested())).isEqualTo(JsonWriter.write(SamplePapers.nested()));
	}

}
