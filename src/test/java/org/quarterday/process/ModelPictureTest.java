package org.quarterday.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures beside the models show the models as they are. To draw them anew:
 * {@code ./mvnw test -Dtest=ModelPictureTest -Dquarterday.rewrite=true}.
 */
class ModelPictureTest {

	@ParameterizedTest
	@EnumSource
	void pictureShowsTheModelAsItIs(Model model) throws IOException {
		Path picture = Path.of("bpmn", model.key() + ".svg");
		String drawn = new ModelPicture(model).draw();
		if (Boolean.getBoolean("quarterday.rewrite")) {
			Files.writeString(picture, drawn);
		}
		assertThat(picture).as("draw it anew with -Dquarterday.rewrite=true").exists().hasContent(drawn);
	}

}
