package org.quarterday.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A workbook's cell as its author sees it: {@code 1:45} that became a time, {@code 85%}
 * that became 0.85, {@code October 2026} that became the first day of that month.
 */
final class WorkbookCell {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

	private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);

	private WorkbookCell() {
	}

	static String text(Cell cell) {
		if (cell == null || cell.getType() == CellType.EMPTY) {
			return "";
		}
		String raw = (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) ? cell.getRawValue()
				: cell.getText();
		BigDecimal number = (cell.getType() == CellType.STRING) ? null : number(raw);
		String words = (number != null) ? shown(cell, number) : (raw != null) ? raw : "";
		return words.strip();
	}

	private static BigDecimal number(String raw) {
		try {
			return new BigDecimal(raw).round(new MathContext(15));
		}
		catch (NumberFormatException | NullPointerException ex) {
			return null;
		}
	}

	private static String shown(Cell cell, BigDecimal number) {
		String format = format(cell);
		if (format.matches("[^dy]*(\\[?h|m+:s)[^dy]*")) {
			return time(number, format.contains("s"));
		}
		if (format.contains("y") || format.contains("d") || format.contains("mmm")) {
			LocalDateTime date = cell.asDate();
			return (format.contains("d") ? DAY : MONTH).format(date);
		}
		BigDecimal value = format.contains("%") ? number.movePointRight(2) : number;
		return value.stripTrailingZeros().toPlainString() + (format.contains("%") ? "%" : "");
	}

	/** Hours and minutes, or with seconds: minutes and seconds below an hour. */
	private static String time(BigDecimal days, boolean seconds) {
		long all = days.multiply(DAY_SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
		if (!seconds) {
			return "%d:%02d".formatted(all / 3600, all / 60 % 60);
		}
		return (all < 3600) ? "%d:%02d".formatted(all / 60, all % 60)
				: "%d:%02d:%02d".formatted(all / 3600, all / 60 % 60, all % 60);
	}

	/** The format's letters, without colours, quoted words and other sections. */
	private static String format(Cell cell) {
		String own = cell.getDataFormatString();
		String format = (own != null) ? own : builtIn(cell.getDataFormatId());
		return format.split(";")[0].toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[(?!h|m|s)[^\\]]*\\]", "");
	}

	private static String builtIn(Integer id) {
		return switch ((id != null) ? id : 0) {
			case 9, 10 -> "0%";
			case 14, 15, 16, 22 -> "d/m/y";
			case 17 -> "mmm-yy";
			case 18, 20 -> "h:mm";
			case 19, 21, 46 -> "h:mm:ss";
			case 45, 47 -> "mm:ss";
			default -> "";
		};
	}

}
