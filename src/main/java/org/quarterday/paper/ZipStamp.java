package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the moment of making out of a zip file, so that equal content is equal bytes. */
final class ZipStamp {

	/** A zip file keeps the very first moment that it can say with its time zone. */
	static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

	private ZipStamp() {
	}

	static byte[] fix(byte[] zip) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				entries.put(entry.getName(), in.readAllBytes());
			}
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> each : entries.entrySet()) {
				ZipEntry entry = new ZipEntry(each.getKey());
				entry.setTimeLocal(ALWAYS);
				out.putNextEntry(entry);
				out.write(each.getValue());
				out.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}
