package org.quarterday.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The council's logo is told by what the file holds, not by its name. */
class LogoTest {

	@TempDir
	Path directory;

	@Test
	void noSettingIsNoLogo() {
		assertThat(Logo.of(" ")).isEmpty();
	}

	@Test
	void picturesAreKnownByTheirContent() throws IOException {
		assertThat(type(HexFormat.of().parseHex("89504e470d0a1a0a00"))).isEqualTo(MediaType.IMAGE_PNG);
		assertThat(type(HexFormat.of().parseHex("ffd8ffe000"))).isEqualTo(MediaType.IMAGE_JPEG);
		assertThat(type("<?xml version='1.0'?>\n<svg/>".getBytes())).hasToString("image/svg+xml");
	}

	@Test
	void whatIsNoPictureStopsTheStartWithTheSettingsName() throws IOException {
		Path words = Files.writeString(this.directory.resolve("logo.png"), "words");
		assertThatIllegalArgumentException().isThrownBy(() -> Logo.of(words.toString()))
			.withMessageContaining("quarterday.logo")
			.withMessageContaining("no PNG, JPEG or SVG");
		assertThatIllegalArgumentException().isThrownBy(() -> Logo.of(this.directory.resolve("none").toString()))
			.withMessageContaining("cannot be read");
	}

	@Test
	void aNameCannotLeaveItsPlaceInTheStylesheet() {
		assertThat(Logo.stylesheet("A \"B\" </style> \\C")).contains("content: \"\" / \"A B /style> C\"");
	}

	private MediaType type(byte[] content) throws IOException {
		Path file = Files.write(this.directory.resolve("file"), content);
		return Logo.of(file.toString()).orElseThrow().type();
	}

}
