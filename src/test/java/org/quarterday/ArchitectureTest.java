package org.quarterday;

import java.util.Arrays;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The arrows of the design, and what no code here may use (defence 5). */
@AnalyzeClasses(packages = "org.quarterday", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	private static final String[] STEPS = packages("ask", "draft", "review", "compile", "publish");

	private static final String[] GROUND = packages("cycle", "content", "figures", "people");

	@ArchTest
	static final ArchRule onlyProcessKnowsTheEngine = noClasses().that()
		.resideOutsideOfPackage("org.quarterday.process..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..");

	@ArchTest
	static final ArchRule nobodyUsesProcess = noClasses().that()
		.resideOutsideOfPackage("org.quarterday.process..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.quarterday.process..");

	@ArchTest
	static final ArchRule theGroundStandsOnItself = onlyUses(GROUND, GROUND);

	@ArchTest
	static final ArchRule theCycleUsesNothingOfOurs = onlyUses(packages("cycle"), packages("cycle"));

	@ArchTest
	static final ArchRule contentUsesNothingButWordsOfTheCycle = onlyUses(packages("content"),
			packages("content", "cycle"));

	@ArchTest
	static final ArchRule theGroundKnowsNoWeb = noClasses().that()
		.resideInAnyPackage(GROUND)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "org.springframework.security..");

	@ArchTest
	static final ArchRule papersStandOnTheGround = onlyUses(packages("paper"), plus(GROUND, "paper"));

	@ArchTest
	static final ArchRule theAuditTrailKnowsPeople = onlyUses(packages("audit"), packages("audit", "people", "cycle"));

	@ArchTest
	static final ArchRule noStepUsesAnother = stepsApart();

	@ArchTest
	static final ArchRule stepsDoNotLookUp = noClasses().that()
		.resideInAnyPackage(STEPS)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(packages("console", "rehearsal", "sample", "embedded"));

	@ArchTest
	static final ArchRule whatDefence5Forbids = noClasses().should()
		.dependOnClassesThat(named("org.springframework.web.servlet.view.xslt.XsltView",
				"org.springframework.web.servlet.mvc.method.annotation.SseEmitter",
				"org.springframework.http.codec.ServerSentEvent", "org.springframework.expression.ExpressionParser",
				"org.springframework.expression.spel.standard.SpelExpressionParser",
				"org.springframework.security.crypto.encrypt.AesBytesEncryptor",
				"org.springframework.security.crypto.encrypt.Encryptors"))
		.orShould()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.security.ldap..", "org.springframework.ldap..",
				"org.springframework.security.web.webauthn..", "org.springframework.security.oauth2.server..",
				"org.springframework.security.oauth2.jwt..", "org.springframework.security.oauth2.jose..");

	/**
	 * Signing in at the council's identity provider needs the client, which has no part
	 * in DPoP: that is a matter of servers and of tokens for other services, and neither
	 * is here.
	 */
	@ArchTest
	static final ArchRule signInAloneUsesOAuth2 = noClasses().that()
		.resideOutsideOfPackage("org.quarterday.security")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.security.oauth2..");

	@ArchTest
	static final ArchRule nobodyUsesDPoP = noClasses().should().dependOnClassesThat().haveNameMatching("(?i).*dpop.*");

	@ArchTest
	static final ArchRule secretsAreComparedInConstantTime = noClasses().that()
		.resideInAnyPackage(packages("ask", "people", "security", "mail"))
		.should()
		.callMethod(Arrays.class, "equals", byte[].class, byte[].class)
		.as("hashes are compared in the database or by MessageDigest.isEqual");

	private static ArchRule onlyUses(String[] those, String[] allowed) {
		return noClasses().that()
			.resideInAnyPackage(those)
			.should()
			.dependOnClassesThat(new DescribedPredicate<JavaClass>("are ours but outside " + Arrays.toString(allowed)) {

				@Override
				public boolean test(JavaClass used) {
					return used.getPackageName().startsWith("org.quarterday")
							&& Arrays.stream(allowed).noneMatch((one) -> within(used, one));
				}

			});
	}

	private static boolean within(JavaClass used, String pattern) {
		String name = pattern.substring(0, pattern.length() - 2);
		return used.getPackageName().equals(name) || used.getPackageName().startsWith(name + ".");
	}

	private static ArchRule stepsApart() {
		return com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
			.assignedFrom(new com.tngtech.archunit.library.dependencies.SliceAssignment() {

				@Override
				public com.tngtech.archunit.library.dependencies.SliceIdentifier getIdentifierOf(JavaClass one) {
					return Arrays.stream(STEPS)
						.filter((step) -> within(one, step))
						.findFirst()
						.map(com.tngtech.archunit.library.dependencies.SliceIdentifier::of)
						.orElse(com.tngtech.archunit.library.dependencies.SliceIdentifier.ignore());
				}

				@Override
				public String getDescription() {
					return "the five steps";
				}

			})
			.should()
			.notDependOnEachOther();
	}

	private static DescribedPredicate<JavaClass> named(String... names) {
		Set<String> forbidden = Set.of(names);
		return DescribedPredicate.describe("are one of " + forbidden, (used) -> forbidden.contains(used.getName()));
	}

	private static String[] packages(String... names) {
		return Arrays.stream(names).map((name) -> "org.quarterday." + name + "..").toArray(String[]::new);
	}

	private static String[] plus(String[] packages, String... names) {
		return java.util.stream.Stream.concat(Arrays.stream(packages), Arrays.stream(packages(names)))
			.toArray(String[]::new);
	}

}
