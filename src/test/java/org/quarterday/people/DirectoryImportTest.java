package org.quarterday.people;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.people.DirectoryImport.Imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DirectoryImportTest {

	private final TestCouncil council = new TestCouncil(DirectoryImport.class);

	private final DirectoryImport directory = this.council.get(DirectoryImport.class);

	private final People people = this.council.get(People.class);

	private final Committees committees = this.council.get(Committees.class);

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void peopleAreAddedAndChanged() {
		Imported imported = this.directory.people(file("""
				\uFEFFRoles,ID,Name,Email,Job title
				lead reviewer,head-of-parks,"Head of Parks, Trees",parks@council.example,Ŵyn's post

				lead,lead-1,New name,lead-1@council.example,
				"""));

		assertThat(imported).isEqualTo(new Imported(1, 1));
		assertThat(this.people.person("head-of-parks").name()).isEqualTo("Head of Parks, Trees");
		assertThat(this.people.person("head-of-parks").jobTitle()).isEqualTo("Ŵyn's post");
		assertThat(this.people.person("head-of-parks").roles()).containsExactlyInAnyOrder(Role.LEAD, Role.REVIEWER);
		assertThat(this.people.person("lead-1").name()).isEqualTo("New name");
	}

	@DisplayName("Issue 2: every fault is named by row and column, and nothing is taken")
	@Test
	void faultsOfPeople() {
		assertThat(faults(() -> this.directory.people(file("""
				id,name,email,roles
				good,Good,good@council.example,lead
				Bad Id,,nobody,lead chief
				third,Third,LEAD-1@council.example,
				good,Again,GOOD@council.example,lead
				short,Short
				""")))).containsExactly(
				"Row 3, id: \"Bad Id\" is not an id: use lower-case letters, digits and single hyphens",
				"Row 3, name: Enter a name",
				"Row 3, email: \"nobody\" is not an email address such as name@example.org",
				"Row 3, roles: \"chief\" is none of lead, reviewer, officer, admin",
				"Row 4, email: LEAD-1@council.example is the email address of The lead-1 (lead-1)",
				"Row 4, roles: enter at least one of lead, reviewer, officer, admin",
				"Row 5, id: \"good\" stands in the file twice",
				"Row 5, email: \"GOOD@council.example\" stands in the file twice",
				"Row 6: 2 cells where the heading row has 4");
		assertThat(this.people.find("good")).isEmpty();
	}

	@Test
	void servicesAreAddedAndChanged() {
		Imported imported = this.directory.services(file("""
				id,committee,name,lead,deputy,reviewer,reviewer deputy
				parks,Housing and Community Committee,Parks,lead-1@council.example,,director-1,
				service-1,housing-and-community,Service one,lead-2,deputy,director-2,director-1
				libraries,housing-and-community,Libraries,lead-3,,director-1,
				"""));

		assertThat(imported).isEqualTo(new Imported(2, 1));
		assertThat(this.committees.services("housing-and-community")).extracting(Service::name)
			.containsExactly("Service one", "Service 2", "Service 3", "Service 4", "Service 5", "Parks", "Libraries");
		assertThat(this.committees.service("parks").leadId()).isEqualTo("lead-1");
		assertThat(this.committees.service("parks").deputyId()).isNull();
	}

	@DisplayName("Issue 2: every fault is named by row and column, and nothing is taken")
	@Test
	void faultsOfServices() {
		this.people.deactivate("lead-5");
		assertThat(faults(() -> this.directory.services(file("""
				id,committee,position,name,lead,reviewer,deputy
				good,housing-and-community,1,Good,lead-1,director-1,
				bad,planning,first,,lead-5,lead-1,
				worse,,0,Worse,,director-1,nobody
				same,housing-and-community,3,Same,lead-1,director-1,lead-1
				""")))).containsExactly("Row 3, committee: there is no committee \"planning\"",
				"Row 3, position: \"first\" is not a whole number from 1 to 9999",
				"Row 3, name: Enter the service's name",
				"Row 3, lead: there is no active person \"lead-5\": import people first",
				"Row 3, reviewer: The lead-1 does not have the role reviewer",
				"Row 4, committee: enter the committee's id or name",
				"Row 4, position: \"0\" is not a whole number from 1 to 9999",
				"Row 4, lead: enter an id or email address",
				"Row 4, deputy: there is no active person \"nobody\": import people first",
				"Row 5, deputy: The deputy must be somebody else than the lead");
		assertThat(this.committees.allServices("housing-and-community")).hasSize(5);
	}

	@Test
	void aFileThatIsNoneIsRefusedInOneLine() {
		assertThat(faults(() -> this.directory.people(new byte[0])))
			.containsExactly("Row 1: the file is empty: its first row must hold id, name, email, roles");
		assertThat(faults(() -> this.directory.people(file("id,name,email,roles\n"))))
			.containsExactly("Row 2: there is no row below the headings");
		assertThat(faults(() -> this.directory.people(file("id,name,colour,id,\nx\n")))).containsExactly(
				"Row 1, colour: this heading is not known", "Row 1, id: the heading stands there twice",
				"Row 1: column 5 has no heading", "Row 1, email: this column is missing",
				"Row 1, roles: this column is missing");
		assertThat(faults(() -> this.directory
			.people("id,name,email,roles\nx,Siân,x@council.example,lead".getBytes(Charset.forName("windows-1252")))))
			.containsExactly("Row 1: the file is not in UTF-8: save it as \"CSV UTF-8\"");
		assertThat(faults(() -> this.directory.people(file("id,name,email,roles\nx,\"open,x@council.example,lead\n"))))
			.containsExactly("Row 1: the file is not a CSV file: a quotation mark may be missing");
		assertThat(faults(() -> this.directory.people(new byte[1_000_001])))
			.containsExactly("Row 1: the file is larger than 1 MB");
		assertThat(faults(
				() -> this.directory.people(file("id,name,email,roles\n" + "x,X,x@x.example,lead\n".repeat(2001)))))
			.containsExactly("Row 2002: the file has more than 2000 rows");
	}

	private static List<String> faults(Runnable action) {
		ImportRefused refused = catchThrowableOfType(ImportRefused.class, action::run);
		assertThat(refused).isNotNull();
		assertThat(refused.getMessage()).contains("so nothing was imported");
		return refused.faults().stream().map(ImportFault::toString).toList();
	}

	private static byte[] file(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
