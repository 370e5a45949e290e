package org.quarterday.people;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.springframework.transaction.annotation.Transactional;

/**
 * People and services as the files that {@link DirectoryImport} reads; with nothing to
 * write, the headings alone. UTF-8 with a mark at the start; words that a spreadsheet
 * would run as a formula are made harmless.
 */
@org.springframework.stereotype.Service
@Transactional(readOnly = true)
public class DirectoryExport {

	private final People people;

	private final Committees committees;

	public DirectoryExport(People people, Committees committees) {
		this.people = people;
		this.committees = committees;
	}

	/** Everybody who takes part. */
	public byte[] people() {
		List<List<String>> rows = new ArrayList<>();
		rows.add(headings(DirectoryImport.PEOPLE_REQUIRED, DirectoryImport.PEOPLE_OPTIONAL));
		this.people.all()
			.stream()
			.filter(Person::active)
			.forEach((person) -> rows.add(List.of(person.id(), person.name(), person.email(), String.join(" ",
					person.roles().stream().sorted().map((role) -> role.name().toLowerCase(Locale.UK)).toList()),
					person.jobTitle(), person.phone())));
		return write(rows);
	}

	/** Every active service. */
	public byte[] services() {
		List<List<String>> rows = new ArrayList<>();
		rows.add(headings(DirectoryImport.SERVICES_REQUIRED, DirectoryImport.SERVICES_OPTIONAL));
		this.committees.all()
			.stream()
			.flatMap((committee) -> this.committees.services(committee.id()).stream())
			.forEach((service) -> rows.add(List.of(service.id(), service.committeeId(), service.name(),
					service.leadId(), service.reviewerId(), String.valueOf(service.position()),
					text(service.deputyId()), text(service.reviewerDeputyId()))));
		return write(rows);
	}

	private static List<String> headings(List<String> required, List<String> optional) {
		return Stream.concat(required.stream(), optional.stream()).toList();
	}

	private static String text(String value) {
		return (value != null) ? value : "";
	}

	private static byte[] write(List<List<String>> rows) {
		StringWriter out = new StringWriter();
		out.write('\uFEFF');
		try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
			for (List<String> row : rows) {
				printer.printRecord(row.stream().map(Sheet::harmless).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

}
